import { SkeletonBlock } from '../../ui/skeleton.tsx'

/** The shape of the page while the order is on its way. */
export const OrderSkeleton = () => (
  <div className="grid gap-6 px-6 py-5" aria-busy="true">
    <SkeletonBlock className="h-7 w-56" />
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        <SkeletonBlock className="h-48" />
        <SkeletonBlock className="h-32" />
      </div>
      <SkeletonBlock className="h-72" />
    </div>
  </div>
)
