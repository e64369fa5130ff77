import { createHash } from 'node:crypto'
import { type Context, inTransaction } from '#platform/context'
import { saveFile } from '#platform/files'
import type { Outgoing } from '#platform/outgoing/client'
import { narrowed, thumbnail } from '#platform/pictures'
import type { ScheduledTask } from '#platform/scheduler'
import { deleteThumbnails, selectThumbnail, upsertThumbnail } from './queries/thumbnails.ts'

/** Twice what pages show, for screens of two dots a pixel: the edge of a thumbnail, the width of a wide picture. */
const EDGE = 112
const WIDTH = 640
const MOST_BYTES = 8 * 1024 * 1024
const TIME_LIMIT_MS = 8000
const HOUR = 3_600_000
/** A picture that could not be had is asked for again after this time, and one that could after a month. */
const AGAIN_MS = 6 * HOUR
const KEPT_MS = 30 * 24 * HOUR
/** Downloads at a time in this process, and those that wait for their turn. */
const PLACES = 4
const MOST_WAITING = 32

export type Pictures = ReturnType<typeof createPictures>

/**
 * Pictures of goods and offers on our own host, made of those that merchants keep elsewhere: whoever looks at a page calls
 * nobody else. Each is fetched once, by us, through the guarded client.
 */
export function createPictures(outgoing: Pick<Outgoing, 'send'>) {
  /** Whoever asks while the same picture is asked for shares the answer, from the look at what is kept to the commit. */
  const asked = new Map<string, Promise<string | null>>()
  const loading = new Set<Promise<unknown>>()
  let waiting = 0

  /** Id of the stored thumbnail of the picture at the address; null when there is none to be had now. */
  const thumbnailOf = (ctx: Context, url: string): Promise<string | null> =>
    drawnOf(ctx, url, { name: url, draw: (content) => thumbnail(content, EDGE) })

  /** As `thumbnailOf`, whole and 640 pixels wide. */
  const wideOf = (ctx: Context, url: string): Promise<string | null> =>
    drawnOf(ctx, url, { name: `wide ${url}`, draw: (content) => narrowed(content, WIDTH) })

  function drawnOf(ctx: Context, url: string, drawing: Drawing): Promise<string | null> {
    const key = `${ctx.shopId} ${drawing.name}`
    const same = asked.get(key)
    if (same) return same
    const answer = keptOrMade(ctx, url, drawing).finally(() => asked.delete(key))
    asked.set(key, answer)
    return answer
  }

  async function keptOrMade(ctx: Context, url: string, { name, draw }: Drawing): Promise<string | null> {
    const urlHash = createHash('sha256').update(name).digest()
    const known = await selectThumbnail(ctx, urlHash)
    const age = known ? ctx.now().getTime() - known.triedAt.getTime() : 0
    if (known && (known.fileId !== null || age < AGAIN_MS)) return known.fileId
    while (loading.size >= PLACES) {
      if (waiting >= MOST_WAITING) return null
      waiting += 1
      // A failure is heard by whoever asked for that picture.
      await Promise.race([...loading].map((one) => one.catch(() => null)))
      waiting -= 1
    }
    const made = make(ctx, url, urlHash, draw).finally(() => loading.delete(made))
    loading.add(made)
    return made
  }

  async function make(ctx: Context, url: string, urlHash: Buffer, draw: Drawing['draw']): Promise<string | null> {
    const answer = await outgoing.send(url, {
      method: 'GET',
      headers: { accept: 'image/*' },
      timeoutMs: TIME_LIMIT_MS,
      maxAnswerBytes: MOST_BYTES,
    })
    const whole = answer.ok && answer.status === 200 && !answer.truncated
    const content = whole ? await draw(answer.content) : null
    return inTransaction(ctx, async (tx) => {
      const id = content === null ? null : tx.newId()
      if (id !== null && content !== null) await saveFile(tx, { id, contentType: 'image/webp', content })
      await upsertThumbnail(tx, urlHash, id)
      return id
    })
  }

  return { thumbnailOf, wideOf }
}

interface Drawing {
  /** What it is kept under. */
  name: string
  draw: (content: Buffer) => Promise<Buffer | null>
}

/** Pictures change under their addresses: thumbnails are made anew once in a while. */
export const pictureTasks: readonly ScheduledTask[] = [
  {
    name: 'old-thumbnails',
    cron: '35 2 * * *',
    run: (system) => deleteThumbnails(system, new Date(system.now().getTime() - KEPT_MS)),
  },
]
