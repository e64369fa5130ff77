interface Entry<Value> {
  value: Value
  owners: readonly string[]
  since: number
}

export interface ExpiringCacheOptions {
  lifetimeMs: number
  /** Entries kept; the oldest go first. */
  max: number
}

/**
 * Remembers for a short time what a process would otherwise ask the database again and again. An entry names its
 * owners, such as `credential:<id>`: suspending one of them makes this process forget it at once; others follow when
 * their entries expire.
 */
export class ExpiringCache<Value> {
  readonly #options: ExpiringCacheOptions
  readonly #entries = new Map<string, Entry<Value>>()
  readonly #suspended = new Map<string, number>()

  constructor(options: ExpiringCacheOptions) {
    this.#options = options
  }

  get(key: string, now: Date): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    const age = now.getTime() - entry.since
    // Negative: the clock was set back, and the entry's age is unknown.
    if (age >= 0 && age < this.#options.lifetimeMs && !this.#isSuspended(entry.owners, now)) return entry.value
    this.#entries.delete(key)
    return undefined
  }

  set(key: string, value: Value, owners: readonly string[], now: Date): void {
    if (this.#isSuspended(owners, now)) return
    this.#entries.delete(key)
    const oldest = this.#entries.size >= this.#options.max ? this.#entries.keys().next().value : undefined
    if (oldest !== undefined) this.#entries.delete(oldest)
    this.#entries.set(key, { value, owners, since: now.getTime() })
  }

  /**
   * Forgets the owner's entries and keeps none for one lifetime: the transaction that changes the owner may not have
   * committed yet, and a reader that began before it may still bring the old state.
   */
  suspend(owner: string, now: Date): void {
    for (const [name, until] of this.#suspended) if (until <= now.getTime()) this.#suspended.delete(name)
    this.#suspended.set(owner, now.getTime() + this.#options.lifetimeMs)
  }

  #isSuspended(owners: readonly string[], now: Date): boolean {
    if (this.#suspended.size === 0) return false
    return owners.some((owner) => (this.#suspended.get(owner) ?? 0) > now.getTime())
  }
}

/**
 * Runs a change and forgets what it changes: before it, for readers inside its transaction, and after it, since waiting
 * for a lock may take longer than a lifetime.
 */
export async function whileForgetting<T>(forget: () => void, change: () => Promise<T>): Promise<T> {
  forget()
  try {
    return await change()
  } finally {
    forget()
  }
}
