/** Scripts would not run, and styles are adopted: what is left of both would only be refused by the policy. */
const LEFT_OUT = 'script, style, link, meta, noscript'

/**
 * Shows a page in a frame that runs no scripts. Its links stay to be seen but lead nowhere, and the reader stays where
 * they had scrolled to.
 */
export function showPage(frame: HTMLIFrameElement, html: string): void {
  const target = frame.contentDocument
  const view = target?.defaultView
  if (!target || !view) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  // The policy of the console, which the frame has too, refuses styles in the text of a page, but none that we make.
  const sheets = [...page.querySelectorAll('style')].map(({ textContent }) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(textContent ?? '')
    return sheet
  })
  for (const part of page.querySelectorAll(LEFT_OUT)) part.remove()
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href')
  const { scrollY } = view
  const { lang, dir } = page.documentElement
  Object.assign(target.documentElement, { lang, dir })
  target.adoptedStyleSheets = sheets
  target.body.replaceWith(target.importNode(page.body, true))
  view.scrollTo(0, scrollY)
}
