import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

interface Tab {
  label: string
  to: string
  search?: Readonly<Record<string, string>>
  /** True: the address alone decides, whatever its search says. */
  anySearch?: boolean
  /** Decides in place of the address. */
  current?: boolean
}

/** Views of one page, each with an address of its own. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const ref = useRef<HTMLElement>(null)
  // On a narrow screen the one that is open may be out of sight.
  useEffect(() => {
    // A newer browser answers a promise, which an effect must not return.
    ref.current?.querySelector('[data-status=active]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <nav ref={ref} aria-label={label} className="-mb-px flex gap-1 overflow-x-auto">
      {tabs.map(({ label: text, to, search = {}, anySearch = false, current = false }) => (
        <Link
          key={text}
          to={to}
          search={search}
          activeOptions={{ exact: true, includeSearch: !anySearch }}
          {...(current ? { 'aria-current': 'page', 'data-status': 'active' } : {})}
          className="-outline-offset-2 whitespace-nowrap border-transparent border-b-2 px-2.5 py-1.5 text-muted hover:text-ink data-[status=active]:border-accent data-[status=active]:font-medium data-[status=active]:text-ink"
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
