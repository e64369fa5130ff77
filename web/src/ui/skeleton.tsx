/** Rows of a table that is on its way, as wide as rows are. */
export const SkeletonRows = ({ rows, columns }: { rows: number; columns: number }) =>
  Array.from({ length: rows }, (_row, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are alike and never move
    <tr key={row} className="h-8 border-line border-b">
      {Array.from({ length: columns }, (_column, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are alike and never move
        <td key={column} className="px-3">
          <div className={`skeleton h-3 ${column % 3 === 0 ? 'w-16' : column % 3 === 1 ? 'w-24' : 'w-20'}`} />
        </td>
      ))}
    </tr>
  ))

export const SkeletonBlock = ({ className }: { className: string }) => (
  <div className={`skeleton ${className}`} aria-hidden="true" />
)

/** The shape of a page about one thing, with what stands around it on the right. */
export const DetailSkeleton = () => (
  <div className="grid gap-6 px-6 py-5" aria-busy="true">
    <SkeletonBlock className="h-7 w-48" />
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-6">
        <SkeletonBlock className="h-52" />
        <SkeletonBlock className="h-32" />
      </div>
      <SkeletonBlock className="h-72" />
    </div>
  </div>
)
