import { SkeletonBlock } from '../../ui/skeleton.tsx'

/** The shape of a webhook's page while it is read. */
export const WebhookSkeleton = () => (
  <div className="grid gap-4 p-6" aria-busy="true">
    <SkeletonBlock className="h-7 w-96 max-w-full" />
    <SkeletonBlock className="h-24" />
    <SkeletonBlock className="h-96" />
  </div>
)
