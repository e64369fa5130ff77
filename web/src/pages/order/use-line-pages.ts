import { useState } from 'react'

/** Lines on a page: more would make a page of thousands of fields. */
const PAGE = 100

/** Of many lines those that hold the text, a page at a time. */
export function useLinePages<T>(lines: readonly T[], textOf: (line: T) => string) {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(0)
  const wanted = search.trim().toLowerCase()
  const found = wanted === '' ? lines : lines.filter((line) => textOf(line).toLowerCase().includes(wanted))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const shown = Math.min(page, pages - 1)
  const from = shown * PAGE
  return {
    /** Whether there is anything to search and step through. */
    many: lines.length > PAGE,
    search,
    setSearch: (text: string) => {
      setSearch(text)
      setPage(0)
    },
    lines: found.slice(from, from + PAGE),
    found: found.length,
    from,
    page: shown,
    pages,
    setPage,
  }
}
