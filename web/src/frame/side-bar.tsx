import { Link } from '@tanstack/react-router'
import { consoleOf, paths } from '../paths.ts'
import { useSession } from '../session.tsx'
import { useTexts } from '../texts/language.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuChoice, MenuLabel } from '../ui/menu.tsx'
import { AccountMenu } from './account-menu.tsx'
import { NAVIGATION, type Place } from './navigation.ts'

const ENTRY =
  'flex h-8 shrink-0 items-center gap-2.5 rounded-md px-2.5 text-muted hover:bg-sunken hover:text-ink data-[status=active]:bg-accent-soft data-[status=active]:font-medium data-[status=active]:text-accent-text max-lg:w-9'

interface Props {
  onSearch: () => void
  onShortcuts: () => void
}

export function SideBar({ onSearch, onShortcuts }: Props) {
  const { frame } = useTexts()
  return (
    <header className="sticky top-0 z-30 flex h-dvh flex-col gap-1 overflow-y-auto border-line border-r p-2.5">
      <Link to={paths.today} className="flex h-8 shrink-0 items-center gap-2 px-2 font-medium" aria-label="Doorstep">
        <Icon name="door" className="size-5 text-accent-text" />
        <span className="max-lg:sr-only">Doorstep</span>
      </Link>
      <ShopSwitcher />
      <button
        type="button"
        className={`${ENTRY} border border-line bg-surface`}
        onClick={onSearch}
        title={frame.search}
      >
        <Icon name="search" />
        <span className="truncate max-lg:sr-only">{frame.search}</span>
      </button>
      <nav aria-label={frame.navigation} className="mt-2 flex flex-col gap-0.5">
        {NAVIGATION.map((places, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never move
          <div key={index} className="flex flex-col gap-0.5 [&:not(:first-child)]:mt-2">
            {places.map((place) => (
              <Entry key={place.name} place={place} />
            ))}
          </div>
        ))}
      </nav>
      <div className="mt-auto pt-2">
        <AccountMenu onShortcuts={onShortcuts} className={`${ENTRY} w-full`} />
      </div>
    </header>
  )
}

/** Another shop opens by its own address, so that nothing of this one is shown in it. */
function ShopSwitcher() {
  const { frame } = useTexts()
  const { signedIn, shop } = useSession()
  if (signedIn.shops.length === 1) {
    return (
      <p className="mb-2 truncate px-2.5 text-muted text-xs max-lg:sr-only" title={shop.name}>
        {shop.name}
      </p>
    )
  }
  const trigger = (
    <button type="button" className={`${ENTRY} mb-1`} title={`${frame.shop}: ${shop.name}`}>
      <Icon name="shop" />
      <span className="min-w-0 flex-1 truncate text-left max-lg:sr-only">{shop.name}</span>
      <Icon name="down" className="size-3 max-lg:hidden" />
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuLabel>{frame.shops}</MenuLabel>
      {signedIn.shops.map(({ slug, name }) => (
        <MenuChoice key={slug} checked={slug === shop.slug} onSelect={() => location.assign(consoleOf(slug))}>
          {name}
        </MenuChoice>
      ))}
    </Menu>
  )
}

function Entry({ place: { to, name, icon } }: { place: Place }) {
  const { places } = useTexts()
  return (
    <Link
      to={to}
      className={ENTRY}
      title={places[name]}
      activeOptions={{ includeSearch: false, exact: to === paths.today }}
    >
      <Icon name={icon} />
      <span className="truncate max-lg:sr-only">{places[name]}</span>
    </Link>
  )
}
