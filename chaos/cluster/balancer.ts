export interface Balancer {
  kind: string
  base: string
  /** Once its health checks found the server on the port up, or down. */
  until: (port: number, up: boolean) => Promise<void>
  /** Sends the server no more requests; takes it back with false. */
  drain: (port: number, away: boolean) => Promise<void>
  close: () => Promise<void>
}

/** Between two checks of `/health/ready`. */
export const CHECK_MS = 500
/** So many in a row, since a busy machine answers one late. */
export const FALL = 2
