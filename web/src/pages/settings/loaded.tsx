import type { ReactNode } from 'react'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'

interface Props<T> {
  title: string
  note?: ReactNode
  query: { data: T | undefined; error: unknown; refetch: () => unknown }
  /** About as high as what is on its way. */
  height: string
  children: (data: T) => ReactNode
}

/** A section whose content is on its way, there, or did not come. */
export const Loaded = <T,>({ title, note, query, height, children }: Props<T>) => (
  <Section title={title} note={note}>
    {query.data !== undefined ? (
      children(query.data)
    ) : (
      <div className="px-4 pb-4">
        {query.error ? (
          <Failure error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <SkeletonBlock className={height} />
        )}
      </div>
    )}
  </Section>
)
