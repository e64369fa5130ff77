import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { ApiError } from '../api.ts'
import { paths } from '../paths.ts'
import { useTexts } from '../texts/language.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Failure } from '../ui/failure.tsx'

export function NotFoundPage() {
  const { errors } = useTexts()
  return (
    <div className="grid max-w-[68ch] justify-items-start gap-3 p-6">
      <h1 className="font-semibold text-xl">{errors.notFoundTitle}</h1>
      <p className="text-muted">{errors.notFound}</p>
      <Link to={paths.orders} className={buttonClass('plain')}>
        {errors.toOrders}
      </Link>
    </div>
  )
}

/** What a page shows when it could not be loaded. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const { errors } = useTexts()
  const router = useRouter()
  if (error instanceof ApiError && (error.status === 404 || error.code === 'validation_failed')) return <NotFoundPage />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="grid gap-4 p-6">
      <h1 className="font-semibold text-xl">{errors.title}</h1>
      <Failure error={error} onRetry={retry} />
    </div>
  )
}
