const PER_PAGE = 30

/** Pages are numbered from 1; the contract keeps both numbers in bounds. */
export function pageOf({ page = 1, per_page: limit = PER_PAGE }: { page?: number; per_page?: number }): {
  offset: number
  limit: number
} {
  return { offset: (page - 1) * limit, limit }
}
