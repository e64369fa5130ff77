import type { components } from '#generated/doorstep'
import type { LoggedRequest } from '#platform/request-log/read'

export const loggedRequestToWire = (request: LoggedRequest): components['schemas']['LoggedRequest'] => ({
  ...request,
  at: request.at.toISOString(),
})
