import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api.ts'
import { forgetDrafts } from '../drafts.ts'
import { consoleOf, outside, paths } from '../paths.ts'
import { useSession } from '../session.tsx'
import { LANGUAGES, type Language, useLanguage } from '../texts/language.tsx'
import { applyTheme, chosenTheme, THEMES, type Theme } from '../theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/menu.tsx'

const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[] // the keys of a constant

export function AccountMenu({ onShortcuts, className }: { onShortcuts: () => void; className: string }) {
  const { language, texts, speak } = useLanguage()
  const [theme, setTheme] = useState(chosenTheme)
  const { signedIn, shop } = useSession()
  const navigate = useNavigate()
  const paint = (next: Theme) => {
    applyTheme(next)
    setTheme(next)
  }
  const signOut = async () => {
    await call('delete', '/session', {})
    forgetDrafts()
    // A new start of the page: nothing that was loaded stays in memory.
    location.assign(consoleOf(shop.slug))
  }
  const trigger = (
    <button
      type="button"
      className={className}
      title={signedIn.person.email}
      aria-label={`${texts.frame.account}: ${signedIn.person.name}`}
    >
      <Icon name="person" />
      <span className="truncate max-lg:sr-only">{signedIn.person.name}</span>
    </button>
  )
  return (
    <Menu trigger={trigger}>
      <MenuItem onSelect={() => void navigate({ to: paths.account })}>{texts.frame.myAccount}</MenuItem>
      <MenuLine />
      <MenuLabel>{texts.frame.theme}</MenuLabel>
      {THEMES.map((each) => (
        <MenuChoice key={each} checked={each === theme} onSelect={() => paint(each)}>
          {texts.frame.themes[each]}
        </MenuChoice>
      ))}
      <MenuLine />
      <MenuLabel>{texts.frame.language}</MenuLabel>
      {LANGUAGE_CODES.map((each) => (
        <MenuChoice key={each} checked={each === language} onSelect={() => speak(each)}>
          {LANGUAGES[each]}
        </MenuChoice>
      ))}
      <MenuLine />
      <MenuItem onSelect={onShortcuts}>{texts.frame.shortcuts}</MenuItem>
      <MenuItem onSelect={() => location.assign(outside.apiReference)}>{texts.frame.apiReference}</MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => void signOut()}>{texts.frame.signOut}</MenuItem>
    </Menu>
  )
}
