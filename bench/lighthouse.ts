import lighthouse, { desktopConfig } from 'lighthouse'

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo'

const SCREENS = { phone: undefined, desktop: desktopConfig } as const

interface Question {
  /** At which a browser listens that was started with --remote-debugging-port. */
  port: number
  screens: readonly (keyof typeof SCREENS)[]
  categories: readonly Category[]
  skipped?: readonly string[]
  /** Sent with every request. */
  headers?: Record<string, string>
  /** For pages that keep a connection open, so that the network is never idle: no use in waiting for it any longer. */
  mostSeconds?: number
}

export interface Verdict {
  screen: keyof typeof SCREENS
  /** Of 100, in the order of the categories asked for. */
  scores: number[]
  transferredBytes: number
  /** Ids of what is right or wrong, and is wrong. */
  failed: string[]
}

/** What Lighthouse says of a page on each screen. */
export async function judge(url: string, question: Question): Promise<Verdict[]> {
  const { port, screens, categories, skipped = [], headers, mostSeconds } = question
  const options = {
    port,
    onlyCategories: [...categories],
    logLevel: 'error' as const,
    skipAudits: [...skipped],
    // Who is signed in stays so.
    disableStorageReset: headers !== undefined,
    ...(headers ? { extraHeaders: headers } : {}),
    ...(mostSeconds ? { maxWaitForLoad: mostSeconds * 1000 } : {}),
  }
  const verdicts: Verdict[] = []
  for (const screen of screens) {
    const result = await lighthouse(url, options, SCREENS[screen])
    const { categories: rated, audits = {} } = result?.lhr ?? {}
    verdicts.push({
      screen,
      scores: categories.map((name) => Math.round((rated?.[name]?.score ?? 0) * 100)),
      transferredBytes: audits['total-byte-weight']?.numericValue ?? 0,
      failed: Object.values(audits)
        .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
        .map(({ id }) => id),
    })
  }
  return verdicts
}

export const verdictText = ({ screen, scores, transferredBytes, failed }: Verdict): string =>
  `${screen} ${scores.join(' ')} (${(transferredBytes / 1024).toFixed(1)} kB)${failed.map((id) => ` !${id}`).join('')}`
