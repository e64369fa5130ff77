import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page as it is shown now, by WCAG 2.2 AA and good practice or by one of their rules. */
export async function violations(page: Page, rule?: 'color-contrast'): Promise<string[]> {
  // Not as a script of the page: its policy would forbid that. Once a document, since loading it takes as long as a run.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  // What holds is not listed, element by element.
  const options = { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) }
  return page.evaluate(`axe.run(${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ': ' + target.join(' ') + ' ' + html)))`)
}
