import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { holdKey } from '../api.ts'
import { outside, paths } from '../paths.ts'
import { LANGUAGES, type Language, useLanguage } from '../texts/language.tsx'
import { applyTheme, chosenTheme, THEMES, type Theme } from '../theme.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/menu.tsx'

const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[] // the keys of a constant

export function AccountMenu({ onShortcuts, className }: { onShortcuts: () => void; className: string }) {
  const { language, texts, speak } = useLanguage()
  const [theme, setTheme] = useState(chosenTheme)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const paint = (next: Theme) => {
    applyTheme(next)
    setTheme(next)
  }
  const signOut = () => {
    holdKey(null)
    queries.clear()
    void navigate({ to: paths.signIn })
  }
  const trigger = (
    <button type="button" className={className} title={texts.frame.account}>
      <Icon name="person" />
      <span className="max-lg:sr-only">{texts.frame.account}</span>
    </button>
  )
  return (
    <Menu trigger={trigger}>
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
      <MenuItem onSelect={signOut}>{texts.frame.signOut}</MenuItem>
    </Menu>
  )
}
