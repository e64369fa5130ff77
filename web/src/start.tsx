import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { ApiError, holdShop } from './api.ts'
import { NoShopPage } from './pages/no-shop-page.tsx'
import { SignInAgain } from './pages/sign-in/sign-in-again.tsx'
import { SignInPage } from './pages/sign-in/sign-in-page.tsx'
import { consoleOf, NEW_PASSWORD } from './paths.ts'
import { createConsole } from './router.tsx'
import { SessionProvider, type SignedIn, sessionQuery } from './session.tsx'
import { Failure } from './ui/failure.tsx'
import { Skeleton } from './ui/frame-skeleton.tsx'

const NewPasswordPage = lazy(async () => ({
  default: (await import('./pages/sign-in/new-password-page.tsx')).NewPasswordPage,
}))

const LAST_SHOP = 'doorstep.shop'

/** Whoever is not signed in does that where they are; the address stays what they asked for. */
export function Start() {
  return location.pathname === NEW_PASSWORD ? (
    <Suspense fallback={<Skeleton />}>
      <NewPasswordPage />
    </Suspense>
  ) : (
    <Console />
  )
}

function Console() {
  const session = useQuery({ ...sessionQuery, retry: false, staleTime: Number.POSITIVE_INFINITY })
  const queries = useQueryClient()
  if (session.data) return <Inside signedIn={session.data} />
  if (session.error instanceof ApiError && session.error.status === 401) {
    return <SignInPage onDone={() => void queries.resetQueries({ queryKey: sessionQuery.queryKey })} />
  }
  if (session.error) {
    return (
      <main className="grid min-h-dvh place-items-center p-4">
        <Failure error={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  }
  return <Skeleton />
}

function Inside({ signedIn }: { signedIn: SignedIn }) {
  const queries = useQueryClient()
  const shop = shopOf(signedIn)
  const slug = shop?.slug ?? null
  const router = useMemo(() => {
    if (slug === null) return null
    holdShop(slug)
    localStorage.setItem(LAST_SHOP, slug)
    return createConsole(queries, slug)
  }, [queries, slug])
  if (!shop || !router) return <NoShopPage signedIn={signedIn} />
  return (
    <SessionProvider signedIn={signedIn} shop={shop}>
      <RouterProvider router={router} />
      <SignInAgain person={signedIn.person} />
    </SessionProvider>
  )
}

/** The shop in the address; without one, the last of this device or the first, whose address it becomes. Else null. */
function shopOf({ shops }: SignedIn): SignedIn['shops'][number] | null {
  const [, named = ''] = location.pathname.replace(/^\/console/, '').split('/')
  if (named !== '') return shops.find(({ slug }) => slug === named) ?? null
  const shop = shops.find(({ slug }) => slug === localStorage.getItem(LAST_SHOP)) ?? shops[0]
  if (shop) history.replaceState(null, '', `${consoleOf(shop.slug)}/${location.search}`)
  return shop ?? null
}
