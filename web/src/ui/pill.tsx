import { Icon, type IconName } from './icon.tsx'

/** Ground and ink of each tone. */
export const TONES = {
  neutral: 'bg-sunken text-muted',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  moving: 'bg-moving-soft text-moving',
} as const

export type Tone = keyof typeof TONES

/** A state: its colour never stands without the word. */
export const Pill = ({ tone, icon, children }: { tone: Tone; icon: IconName; children: string }) => (
  <span
    className={`inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs ${TONES[tone]}`}
  >
    <Icon name={icon} className="size-3" />
    {children}
  </span>
)
