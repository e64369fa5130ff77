/** As the address of the list writes it. */
export interface ProductFilter {
  search?: string
  stock?: 'running-out'
}

/** Takes what an address says; blank members are dropped. */
export function readProductFilter(given: Readonly<Record<string, unknown>>): ProductFilter {
  const search = typeof given.search === 'string' ? given.search.trim().slice(0, 100) : ''
  return { ...(search === '' ? {} : { search }), ...(given.stock === 'running-out' ? { stock: given.stock } : {}) }
}
