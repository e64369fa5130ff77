import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { paths } from '../paths.ts'
import { shopQuery } from '../queries.ts'
import { useShortcuts } from '../shortcuts.ts'
import { useTexts } from '../texts/language.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { AccountMenu } from './account-menu.tsx'
import { ShortcutList } from './shortcut-list.tsx'

// Half of the libraries of the console are for this: it is loaded when first asked for.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** What stands around every page: where one is, where one can go, and the keys for it. */
export function Frame() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null)
  const texts = useTexts()
  const navigate = useNavigate()
  useShortcuts({
    '?': () => setOpen('shortcuts'),
    'g o': () => void navigate({ to: paths.orders }),
    'g p': () => void navigate({ to: paths.products }),
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
      {open === 'palette' && (
        <Suspense>
          <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} />
        </Suspense>
      )}
      {open === 'shortcuts' && <ShortcutList onClose={close} />}
    </div>
  )
}

const ENTRY =
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:font-medium data-[status=active]:text-accent-text max-lg:w-9'

function SideBar({ onSearch, onShortcuts }: { onSearch: () => void; onShortcuts: () => void }) {
  const { frame } = useTexts()
  const { data: shop } = useSuspenseQuery(shopQuery)
  return (
    <header className="sticky top-0 z-30 flex h-dvh flex-col gap-1 border-line border-r p-2.5">
      <Link to={paths.orders} className="flex h-8 items-center gap-2 px-2 font-medium" aria-label="Doorstep">
        <Icon name="door" className="size-5 text-accent-text" />
        <span className="max-lg:sr-only">Doorstep</span>
      </Link>
      <p className="mb-2 truncate px-2.5 text-muted text-xs max-lg:sr-only" title={shop.name}>
        {shop.name}
      </p>
      <button
        type="button"
        className={`${ENTRY} border border-line bg-surface`}
        onClick={onSearch}
        title={frame.search}
      >
        <Icon name="search" />
        <span className="max-lg:sr-only">{frame.search}</span>
      </button>
      <nav aria-label={frame.navigation} className="mt-2 grid gap-0.5">
        <Entry to={paths.orders} icon="orders" label={frame.orders} />
        <Entry to={paths.products} icon="products" label={frame.products} />
      </nav>
      <div className="mt-auto">
        <AccountMenu onShortcuts={onShortcuts} className={`${ENTRY} w-full`} />
      </div>
    </header>
  )
}

const Entry = ({ to, icon, label }: { to: string; icon: IconName; label: string }) => (
  <Link to={to} className={ENTRY} title={label} activeOptions={{ includeSearch: false }}>
    <Icon name={icon} />
    <span className="max-lg:sr-only">{label}</span>
  </Link>
)
