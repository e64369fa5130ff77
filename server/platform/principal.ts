import type { Scope } from './context.ts'

/** Who a request proved to be. Surfaces turn their credentials into one; the guard and the context are made from it. */
export interface Principal {
  readonly shopId: string
  /** `credential:<id>` or `user:<id>`; also the name under which rates are limited and idempotency keys are kept. */
  readonly actor: string
  /** `admin`: of the shop. `operator`: staff of the installation, at home in that shop. */
  readonly role: 'merchant' | 'warehouse' | 'admin' | 'operator'
  readonly scopes: ReadonlySet<Scope>
}
