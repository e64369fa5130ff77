import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { LiveNotice } from '../live/live-notice.tsx'
import { useShortcuts } from '../shortcuts.ts'
import { useTexts } from '../texts/language.tsx'
import { PLACES } from './navigation.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { SideBar } from './side-bar.tsx'

// Half of the libraries of the console are for this: it is loaded when first asked for.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** What stands around every page: where one is, where one can go, and the keys for it. */
export function Frame() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const texts = useTexts()
  const navigate = useNavigate()
  useShortcuts({
    '?': () => setOpen('shortcuts'),
    ...Object.fromEntries(PLACES.map(({ to, key }) => [`g ${key}`, () => void navigate({ to })])),
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen((now) => (now === 'palette' ? null : 'palette'))
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const close = () => setOpen(null)
  return (
    <div className="grid min-h-dvh grid-cols-[3.5rem_minmax(0,1fr)] bg-page lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-0"
      >
        {texts.frame.skip}
      </a>
      <SideBar onSearch={() => setOpen('palette')} onShortcuts={() => setOpen('shortcuts')} />
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        <Outlet />
      </main>
      <LiveNotice />
      {open === 'palette' && (
        <Suspense>
          <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />
        </Suspense>
      )}
      {open === 'shortcuts' && <ShortcutList onClose={close} />}
    </div>
  )
}
