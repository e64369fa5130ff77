import type { ReactNode } from 'react'

export type FactRow = readonly [name: string, value: ReactNode]

/** Facts by their names, one below the other; what is not known is left out. */
export const Facts = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-4 pb-4">
    {rows.map(
      ([name, value]) =>
        value && (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-muted">{name}</dt>
            <dd className="whitespace-pre-line break-words">{value}</dd>
          </div>
        ),
    )}
  </dl>
)
