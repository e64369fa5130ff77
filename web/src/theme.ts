export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT_AS = 'doorstep.theme'

/** What was chosen on this device; the system decides by default. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS)
  return THEMES.find((theme) => theme === kept) ?? 'system'
}

/** Colours the whole document and remembers it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(KEPT_AS)
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem(KEPT_AS, theme)
    document.documentElement.dataset.theme = theme
  }
}
