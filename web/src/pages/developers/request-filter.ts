const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const VIEWS = ['all', 'server'] as const

/** As the address of the request log writes it; without a view, what failed. `request` is the one that is open. */
export interface RequestFilter {
  view?: (typeof VIEWS)[number]
  /** Id of a credential. */
  key?: string
  method?: (typeof METHODS)[number]
  reference?: string
  request?: string
}

const plain = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '')

/** Takes what an address says; what is blank or unknown is dropped. */
export function readRequestFilter(given: Readonly<Record<string, unknown>>): RequestFilter {
  const view = VIEWS.find((each) => each === given.view)
  const method = METHODS.find((each) => each === given.method)
  const [key, reference, request] = [plain(given.key), plain(given.reference), plain(given.request)]
  return {
    ...(view ? { view } : {}),
    ...(method ? { method } : {}),
    ...(key ? { key } : {}),
    ...(reference ? { reference } : {}),
    ...(request ? { request } : {}),
  }
}

export { METHODS as REQUEST_METHODS }
