/** Pages count from 1; the contract has filled in what was not given. */
export const pageOf = ({ page = 1, per_page = 30 }: { page?: number; per_page?: number }) => ({
  limit: per_page,
  skip: (page - 1) * per_page,
})
