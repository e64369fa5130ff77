/** Would not run or load: the policy would only complain. */
const LEFT_OUT = 'script, link, meta, noscript'
/** The text of a style ends at the first end of it, whatever stands there. */
const STYLE = /<style>(.*?)<\/style>/gs

const ABOVE_PX = 96

/**
 * Shows a page in a frame that runs no scripts. Its links stay to be seen but lead nowhere. The reader stays where they
 * had scrolled to; one who has not scrolled is taken to the part that `watched` selects.
 */
export function showPage(frame: HTMLIFrameElement, html: string, watched: string | null): void {
  const target = frame.contentDocument
  const view = target?.defaultView
  if (!target || !view) return
  // The policy of the console, which the frame has too, refuses styles in the text of a page, but none that we make.
  const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html')
  const sheets = [...html.matchAll(STYLE)].map(([, css = '']) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  for (const part of page.querySelectorAll(LEFT_OUT)) part.remove()
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href')
  const { scrollY } = view
  const { lang, dir } = page.documentElement
  Object.assign(target.documentElement, { lang, dir })
  target.adoptedStyleSheets = sheets
  target.body.replaceWith(target.importNode(page.body, true))
  const part = scrollY === 0 && watched !== null ? target.querySelector(watched) : null
  view.scrollTo(0, part ? part.getBoundingClientRect().top - ABOVE_PX : scrollY)
}
