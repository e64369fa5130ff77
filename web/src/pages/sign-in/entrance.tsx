import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'

/** What stands around the pages of people who are not signed in. */
export const Entrance = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="grid min-h-dvh content-center justify-items-center gap-6 bg-page p-4">
    <title>{`${title} · Doorstep`}</title>
    <p className="flex items-center gap-2 font-medium text-lg">
      <Icon name="door" className="size-6 text-accent-text" />
      Doorstep
    </p>
    <div className="grid w-full max-w-sm gap-4 rounded-lg border border-line bg-surface p-6">
      <h1 className="font-semibold text-xl">{title}</h1>
      {children}
    </div>
  </main>
)
