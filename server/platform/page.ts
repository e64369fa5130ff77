/** Page of a list: `after` is the id of the last row seen. */
export interface Keyset {
  after?: string | undefined
  limit: number
  /** Ids sort by creation; lists that know this member begin with the oldest unless told. */
  newestFirst?: boolean
}
