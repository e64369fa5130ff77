import { Link } from '@tanstack/react-router'

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
export const TabLinks = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="-mb-px flex gap-1 overflow-x-auto">
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
