import type { Op } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import { permissionsToWire } from '../wire/permissions.ts'

export const testAuthentication: Op<'testAuthentication'> = async ({ ctx }) =>
  ctx.scopes.has('operator') ? done() : { result: 'success' }

export const getPermissions: Op<'getPermissions'> = async ({ ctx }) =>
  success({ permissions: permissionsToWire(ctx.scopes) })
