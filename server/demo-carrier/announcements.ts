import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Announcement } from './consignment.ts'
import { isNumber, isService } from './protocol.ts'

/** The oldest are forgotten beyond this many: nobody watches them any more. */
const MOST = 10_000

/** Which parcels the carrier knows, kept in a file so that they go on after a restart. */
export class Announcements {
  readonly #file: string
  readonly #known: Map<string, Announcement>
  #saving: Promise<void> = Promise.resolve()

  private constructor(file: string, known: Map<string, Announcement>) {
    this.#file = file
    this.#known = known
  }

  /** A file that is not there or makes no sense is a carrier that knows no parcel. */
  static async load(file: string): Promise<Announcements> {
    const text = await readFile(file, 'utf8').catch(() => '')
    return new Announcements(file, new Map(read(text)))
  }

  get(number: string): Announcement | undefined {
    return this.#known.get(number)
  }

  /** Resolves once it is on disk. A known number keeps its announcement. */
  async add(number: string, announcement: Announcement): Promise<Announcement> {
    const known = this.#known.get(number)
    if (known) return known
    this.#known.set(number, announcement)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest)
    // One after the other; a failure is told to those who wait for it and to no later one.
    const saved = this.#saving.then(() => this.#save())
    this.#saving = saved.catch(() => {})
    await saved
    return announcement
  }

  async #save(): Promise<void> {
    const draft = `${this.#file}.${process.pid}`
    await writeFile(draft, `${JSON.stringify(Object.fromEntries(this.#known), null, 1)}\n`)
    await rename(draft, this.#file)
  }
}

function read(text: string): [string, Announcement][] {
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    return []
  }
  if (typeof stored !== 'object' || stored === null) return []
  return Object.entries(stored).flatMap(([number, value]) => {
    const announcement = readAnnouncement(value)
    return announcement && isNumber(number) ? [[number, announcement]] : []
  })
}

function readAnnouncement(value: unknown): Announcement | null {
  if (typeof value !== 'object' || value === null) return null
  const { announcedAt, handedOverAt, speed, service } = value as Record<string, unknown> // safe: an object
  const times = [announcedAt, handedOverAt].map((time) => new Date(String(time)))
  const [announced, handedOver] = times
  if (!announced || !handedOver || times.some((time) => Number.isNaN(time.getTime()))) return null
  if (typeof speed !== 'number' || !(speed > 0)) return null
  return { announcedAt: announced, handedOverAt: handedOver, speed, service: isService(service) ? service : null }
}
