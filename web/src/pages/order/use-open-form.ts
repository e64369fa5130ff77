import { useNavigate, useSearch } from '@tanstack/react-router'
import { type OpenForm, type OrderSearch, readOrderSearch } from './order-search.ts'

/** The form that is open on the page of an order, by its address. */
export function useOpenForm() {
  const search = readOrderSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const go = (next: OrderSearch) => void navigate({ to: '.', search: { ...next }, replace: true, resetScroll: false })
  return {
    ...search,
    open: (edit: OpenForm) => go({ ...search, edit }),
    close: () => {
      const { edit: _closed, ...rest } = search
      go(rest)
    },
    show: (family: string | null) => {
      const { family: _before, ...rest } = search
      go(family === null ? rest : { ...rest, family })
    },
  }
}
