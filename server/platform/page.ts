/** Page of a list: `after` is the id of the last row seen. */
export interface Keyset {
  after?: string | undefined
  limit: number
}
