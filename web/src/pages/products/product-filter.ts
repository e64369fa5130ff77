/** As the address of the list writes it; `product` is the one whose ledger is open. */
export interface ProductFilter {
  search?: string
  product?: string
}

/** Takes what an address says; blank members are dropped. */
export function readProductFilter(given: Readonly<Record<string, unknown>>): ProductFilter {
  const search = typeof given.search === 'string' ? given.search.trim().slice(0, 100) : ''
  const product = typeof given.product === 'string' ? given.product : ''
  return { ...(search === '' ? {} : { search }), ...(product === '' ? {} : { product }) }
}
