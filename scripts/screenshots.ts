/**
 * `npm run screenshots`: pictures of the console and of the shopper's pages for people to look at.
 * `--tour` takes those of the README into docs/pictures instead.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launch } from '../test/support/browser.ts'
import { buildConsole } from './build-if-needed.ts'
import { type DemoProgram, startDemo } from './demo-program.ts'
import { pictureConsole } from './screenshots-console.ts'
import { TOUR_SCENES, takeTour } from './screenshots-tour.ts'
import { pictureTracking } from './screenshots-tracking.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.tmp/screenshots' },
    /** `console` or `tracking`; both without it. */
    part: { type: 'string' },
    /** Scenes of the console, parted by commas. */
    only: { type: 'string' },
    tour: { type: 'boolean', default: false },
  },
})

async function withDemo(take: (demo: DemoProgram) => Promise<string[]>): Promise<void> {
  await buildConsole()
  const demo = await startDemo()
  try {
    const failures = await take(demo)
    for (const failure of failures) console.error(failure)
    if (failures.length > 0) process.exitCode = 1
  } finally {
    await demo.stop()
  }
}

const chrome = await launch()
try {
  if (values.tour) {
    const folder = await mkdtemp(join(tmpdir(), 'doorstep-tour-'))
    await withDemo(async (demo) => {
      const failures = await pictureConsole(chrome, demo, folder, TOUR_SCENES)
      if (failures.length === 0) await takeTour(chrome, demo, folder)
      return failures
    })
    await rm(folder, { recursive: true })
  } else {
    await mkdir(values.out, { recursive: true })
    const only = values.only?.split(',') ?? null
    if (values.part !== 'tracking') await withDemo((demo) => pictureConsole(chrome, demo, values.out, only))
    if (values.part !== 'console' && only === null) await pictureTracking(chrome, values.out)
  }
} finally {
  await chrome.close()
}
