import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

interface Props {
  trigger: ReactNode
  label: string
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}

/** A small form beside the button that opens it. */
export const Popover = ({ trigger, label, open, onOpen, children }: Props) => (
  <Radix.Root open={open} onOpenChange={onOpen}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Content
      aria-label={label}
      align="start"
      sideOffset={4}
      collisionPadding={8}
      className="z-40 w-72 max-w-[calc(100vw-1rem)] rounded-lg border border-line bg-surface p-3 text-ink shadow-lg"
    >
      {children}
    </Radix.Content>
  </Radix.Root>
)
