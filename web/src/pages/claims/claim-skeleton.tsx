import { SkeletonBlock } from '../../ui/skeleton.tsx'

/** The shape of the page while the claim is on its way. */
export const ClaimSkeleton = () => (
  <div className="grid gap-6 px-6 py-5" aria-busy="true">
    <SkeletonBlock className="h-7 w-40" />
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        <SkeletonBlock className="h-56" />
        <SkeletonBlock className="h-32" />
      </div>
      <SkeletonBlock className="h-72" />
    </div>
  </div>
)
