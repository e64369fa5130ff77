import { SkeletonBlock } from './skeleton.tsx'

/** The shape of the console while it is found out who is there. */
export const Skeleton = () => (
  <div
    className="grid min-h-dvh grid-cols-[3.5rem_minmax(0,1fr)] bg-page lg:grid-cols-[13rem_minmax(0,1fr)]"
    aria-busy="true"
  >
    <div className="border-line border-r" />
    <div className="grid content-start gap-4 p-6">
      <SkeletonBlock className="h-7 w-48" />
      <SkeletonBlock className="h-64" />
    </div>
  </div>
)
