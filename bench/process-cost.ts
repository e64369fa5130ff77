import { readdir, readFile } from 'node:fs/promises'

/** Ticks of the kernel's clock in a second, as every Linux in use reports them to programs. */
const TICKS = 100

interface Stat {
  pid: number
  parent: number
  /** Seconds, with those of children that have ended. */
  cpu: number
}

async function statOf(pid: number): Promise<Stat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const cpu = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
  return { pid, parent: Number(fields[1]), cpu }
}

/** The process and its children. Empty where there is no /proc. */
async function familyOf(pid: number): Promise<Stat[]> {
  const names = await readdir('/proc').catch(() => [])
  const stats = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => statOf(Number(name))))
  return stats.filter((stat) => stat !== null).filter((stat) => stat.pid === pid || stat.parent === pid)
}

/** Seconds of processor time that the process, and `with: 'children'` its children, have used. */
export async function cpuSeconds(pid: number, scope: 'alone' | 'children'): Promise<number> {
  const family = scope === 'alone' ? [await statOf(pid)] : await familyOf(pid)
  return family.reduce((sum, stat) => sum + (stat?.cpu ?? 0), 0)
}

/** Resident bytes of the process. */
export async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
}

/** Bytes of the process and its children, each shared page counted once. */
export async function proportionalBytes(pid: number): Promise<number> {
  const family = await familyOf(pid)
  const parts = await Promise.all(
    family.map(async (stat) => {
      const text = await readFile(`/proc/${stat.pid}/smaps_rollup`, 'utf8').catch(() => '')
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024
    }),
  )
  return parts.reduce((sum, bytes) => sum + bytes, 0)
}
