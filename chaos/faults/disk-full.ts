import { execFile } from 'node:child_process'
import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pause } from '../wait.ts'
import type { Fault } from './fault.ts'

const run = promisify(execFile)
const SIZE = '320m'
const FULL_MS = 15_000
const CHUNK = Buffer.alloc(1 << 20)

/** A small disk of its own; a sentence where this machine cannot have one. */
export async function mountSmallDisk(folder: string): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'mounting a small disk takes root'
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
    return null
  } catch (error) {
    return `no small disk could be mounted: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`
  }
}

export const unmount = async (folder: string): Promise<void> => {
  await run('umount', ['--lazy', folder])
}

/** Leaves no byte on the disk of the folder. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let size = CHUNK.length; size >= 4096; ) {
      const written = await file.write(CHUNK, 0, size).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error
        return { bytesWritten: 0 }
      })
      if (written.bytesWritten < size) size /= 2
    }
  } finally {
    await file.close()
  }
}

/** The disk of PostgreSQL is full, and has room again. */
export const diskFull = (folder: string): Fault => ({
  name: 'disk of PostgreSQL full for 15 s',
  async bring({ site }) {
    const filler = join(folder, 'filler')
    const end = performance.now() + FULL_MS
    let left = 0
    while (performance.now() < end) {
      // What PostgreSQL gives up is taken as well.
      await fill(`${filler}-${left++}`)
      await pause(1000)
    }
    const { bavail, bsize } = await statfs(folder)
    for (let i = 0; i < left; i++) await rm(`${filler}-${i}`, { force: true })
    const revived = await site.revivePostgres()
    const how = revived ? 'PostgreSQL had given up and was started again' : 'PostgreSQL went on by itself'
    return { note: `${bavail * bsize} bytes were left; ${how}`, violations: [] }
  },
})
