import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  title: string
  /** Beside the title: how many, or a state. */
  note?: ReactNode
  /** Where one came from, above the title. */
  back?: { to: string; label: string }
  /** On the right. */
  actions?: ReactNode
  /** Below the title: tabs. */
  children?: ReactNode
}

/** The head of a page, with the title of its window. */
export const PageHead = ({ title, note, back, actions, children }: Props) => (
  <div className={`border-line border-b px-6 ${back ? 'pt-3' : 'pt-4'} ${children ? '' : 'pb-4'}`}>
    <title>{`${title} · Doorstep`}</title>
    {back && (
      <Link to={back.to} className="mb-2 inline-flex items-center gap-1 text-muted hover:text-ink">
        <Icon name="back" />
        {back.label}
      </Link>
    )}
    <div className={`flex flex-wrap items-center gap-x-3 gap-y-2 ${children ? 'mb-2' : ''}`}>
      <h1 className="min-w-0 break-words font-semibold text-xl">{title}</h1>
      {note && <span className="text-muted">{note}</span>}
      {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
    {children}
  </div>
)
