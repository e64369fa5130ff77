import { createHash } from 'node:crypto'

/**
 * Replaces the main part of the page when its version changes: told by the server as long as that works, else by
 * asking once a minute. Pages in the background are not watched; they ask when they come to the front.
 */
export const LIVE_SCRIPT = `(() => {
  let source, timer, retry
  const main = () => document.getElementById('main')

  const stop = () => {
    source?.close()
    clearInterval(timer)
    clearTimeout(retry)
    source = timer = retry = undefined
  }

  const renew = async () => {
    const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
    if (answer?.status === 404) return location.reload()
    if (!answer?.ok) {
      clearTimeout(retry)
      retry = setTimeout(renew, 10000)
      return
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const [before, after] = [main(), page.getElementById('main')]
    if (!after) return location.reload()
    if (after.dataset.version === before.dataset.version) return
    for (const { id } of before.querySelectorAll('details[open]')) {
      after.querySelector('#' + CSS.escape(id))?.setAttribute('open', '')
    }
    const focus = document.activeElement
    const again = before.contains(focus) && focus.matches('a[href],summary')
      ? [...after.querySelectorAll('a[href],summary')][[...before.querySelectorAll('a[href],summary')].indexOf(focus)]
      : undefined
    before.replaceWith(document.adoptNode(after))
    document.title = page.title
    again?.focus({ preventScroll: true })
    document.getElementById('news').textContent = after.querySelector('h1').textContent
    if (!after.dataset.live) stop()
  }

  const watch = () => {
    stop()
    const { live, version } = main().dataset
    if (!live || document.hidden) return
    source = new EventSource(live + '?version=' + encodeURIComponent(version))
    source.addEventListener('changed', renew)
    source.onerror = () => {
      // While it says that it connects, the browser tries by itself.
      if (source?.readyState !== EventSource.CLOSED || timer) return
      timer = setInterval(renew, 60000)
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return stop()
    renew().then(watch)
  })
  addEventListener('pagehide', stop)
  addEventListener('pageshow', ({ persisted }) => persisted && renew().then(watch))
  watch()
})()
`

const hash = createHash('sha256').update(LIVE_SCRIPT).digest('hex').slice(0, 16)

/** Changes with the script, so that browsers may keep it for good. */
export const LIVE_SCRIPT_PATH = `/assets/tracking-${hash}.js`
