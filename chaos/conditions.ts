/**
 * Loaded into the program under test ahead of it (`--import`): its wall clock and its name server are what the file in
 * CHAOS_CONDITIONS says, so that both can go wrong without touching the machine. The program knows nothing of it.
 */
import { Resolver } from 'node:dns/promises'
import { readFileSync } from 'node:fs'

interface Conditions {
  /** How far the wall clock is ahead; time that is measured goes on as ever. */
  clockMs: number
  /** As `127.0.0.1:53`. */
  nameServer: string
}

const file = process.env.CHAOS_CONDITIONS ?? ''
const LOOK_MS = 100

const read = (): Conditions => JSON.parse(readFileSync(file, 'utf8')) as Conditions // safe: written by writeConditions
let conditions = read()

const RealDate = Date
class ShiftedDate extends RealDate {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(RealDate.now() + conditions.clockMs)
    else super(...given)
  }
  static override now(): number {
    return RealDate.now() + conditions.clockMs
  }
}
globalThis.Date = new Proxy(ShiftedDate, {
  // Years, months and days as several numbers.
  construct: (target, given, as) =>
    given.length > 1 ? Reflect.construct(RealDate, given, as) : Reflect.construct(target, given, as),
}) as DateConstructor // callers of Date as a function get the class's error: nobody here does that

const told = new WeakSet<Resolver>()
for (const name of ['resolve4', 'resolve6'] as const) {
  const ask = Resolver.prototype[name] as (hostname: string) => Promise<string[]> // the overload that is used
  Resolver.prototype[name] = function (this: Resolver, hostname: string) {
    if (!told.has(this)) this.setServers([conditions.nameServer])
    told.add(this)
    return ask.call(this, hostname)
  } as Resolver['resolve4'] & Resolver['resolve6'] // of the other overloads nobody makes use
}

setInterval(() => {
  try {
    conditions = read()
  } catch (error) {
    // Caught in the middle of being written: the next look finds it whole.
    if (!(error instanceof SyntaxError)) throw error
  }
}, LOOK_MS).unref()
