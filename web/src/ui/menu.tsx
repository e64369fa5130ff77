import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const ITEM =
  'flex min-h-8 items-center gap-2 rounded px-2 py-1 outline-none data-highlighted:bg-accent-soft data-disabled:text-muted'

interface MenuProps {
  trigger: ReactNode
  /** Called when it has closed. True: something else takes the focus, which the trigger has otherwise. */
  onClosed?: () => boolean
  children: ReactNode
}

/** A button that opens a list of things to do or choose. */
export const Menu = ({ trigger, onClosed, children }: MenuProps) => (
  // Modal menus put styles into the page, which its policy forbids.
  <DropdownMenu.Root modal={false}>
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Content
      align="start"
      sideOffset={4}
      collisionPadding={8}
      onCloseAutoFocus={(event) => {
        if (onClosed?.()) event.preventDefault()
      }}
      className="z-40 max-h-[80vh] min-w-52 max-w-80 overflow-y-auto rounded-lg border border-line bg-surface p-1 text-ink shadow-lg"
    >
      {children}
    </DropdownMenu.Content>
  </DropdownMenu.Root>
)

export const MenuLabel = ({ children }: { children: string }) => (
  <DropdownMenu.Label className="px-2 pt-2 pb-1 font-medium text-muted text-xs">{children}</DropdownMenu.Label>
)

export const MenuLine = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />

interface ItemProps {
  /** Why it cannot be done now: shown under the words. */
  reason?: string | null
  onSelect: () => void
  children: ReactNode
}

export const MenuItem = ({ reason, onSelect, children }: ItemProps) => (
  <DropdownMenu.Item
    className={ITEM}
    aria-disabled={reason ? true : undefined}
    onSelect={(event) => {
      if (reason) event.preventDefault()
      else onSelect()
    }}
  >
    <span className={reason ? 'text-muted' : ''}>
      {children}
      {reason && <span className="block text-xs">{reason}</span>}
    </span>
  </DropdownMenu.Item>
)

interface ChoiceProps {
  checked: boolean
  /** Several are chosen one after the other. */
  stays?: boolean
  onSelect: () => void
  children: string
}

export const MenuChoice = ({ checked, stays = false, onSelect, children }: ChoiceProps) => (
  <DropdownMenu.CheckboxItem
    className={ITEM}
    checked={checked}
    onSelect={(event) => {
      if (stays) event.preventDefault()
      onSelect()
    }}
  >
    <span className="flex size-4 items-center text-accent-text">{checked && <Icon name="check" />}</span>
    {children}
  </DropdownMenu.CheckboxItem>
)
