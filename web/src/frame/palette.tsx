import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { call } from '../api.ts'
import { actionsOfPage, type PageAction } from '../page-actions.ts'
import { paths } from '../paths.ts'
import { type Scope, useSession } from '../session.tsx'
import { useTexts } from '../texts/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PLACES } from './navigation.ts'

/** What the person may read of what matches. */
const found = (text: string, scopes: readonly Scope[]) => ({
  queryKey: ['found', text],
  enabled: text !== '',
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const query = { search: text, limit: 6 }
    const [orders, claims, products] = await Promise.all([
      scopes.includes('read:order') ? call('get', '/orders', { query, signal }) : null,
      scopes.includes('read:order') ? call('get', '/claims', { query, signal }) : null,
      scopes.includes('read:product') ? call('get', '/products', { query, signal }) : null,
    ])
    return { orders: orders?.items ?? [], claims: claims?.items ?? [], products: products?.items ?? [] }
  },
})

/** Goes to anything by its number or code, and does what the page can do. */
export function Palette({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const texts = useTexts()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim().slice(0, 100))
  const { shop } = useSession()
  const { data, isFetching } = useQuery(found(text, shop.scopes))
  const [offered] = useState(actionsOfPage)
  const go = (to: string, search: Record<string, string> = {}) => {
    onClose()
    void navigate({ to, search })
  }
  const pages = [
    ...PLACES.map(({ to, name }) => ({ to, label: texts.places[name] })),
    { to: paths.account, label: texts.frame.myAccount },
  ]
  const matches = (label: string) => label.toLowerCase().includes(text.toLowerCase())
  const actions = offered.filter(({ label }) => matches(label))
  return (
    <Dialog title={texts.palette.title} titled={false} shape="top" onClose={onClose}>
      <Command shouldFilter={false} label={texts.palette.title} className="flex min-h-0 flex-col">
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder={texts.palette.placeholder}
          className="h-12 w-full border-line border-b bg-transparent px-4 text-base outline-none placeholder:text-muted"
        />
        <Command.List className="max-h-96 overflow-y-auto p-2">
          <Command.Empty className="px-2 py-4 text-muted">
            {isFetching ? texts.palette.searching : texts.palette.none}
          </Command.Empty>
          {actions.length > 0 && (
            <Group title={texts.palette.actions}>
              {actions.map((action) => (
                <ActionEntry key={action.label} action={action} onClose={onClose} />
              ))}
            </Group>
          )}
          <Group
            title={texts.palette.pages}
            hidden={![...pages.map(({ label }) => label), texts.frame.shortcuts].some(matches)}
          >
            {pages
              .filter(({ label }) => matches(label))
              .map(({ to, label }) => (
                <Entry key={to} value={to} onSelect={() => go(to)}>
                  {label}
                </Entry>
              ))}
            {matches(texts.frame.shortcuts) && (
              <Entry value="shortcuts" onSelect={onShortcuts}>
                {texts.frame.shortcuts}
              </Entry>
            )}
          </Group>
          {data && data.orders.length > 0 && (
            <Group title={texts.palette.orders}>
              {data.orders.map(({ id, reference, customerName, status }) => (
                <Entry key={id} value={id} onSelect={() => go(paths.order(id))}>
                  <span className="font-medium">{reference}</span>
                  <span className="min-w-0 truncate text-muted">{customerName}</span>
                  <span className="ml-auto text-muted">{texts.status[status]}</span>
                </Entry>
              ))}
            </Group>
          )}
          {data && data.claims.length > 0 && (
            <Group title={texts.places.claims}>
              {data.claims.map(({ id, number, customerName, orderReference }) => (
                <Entry key={id} value={id} onSelect={() => go(paths.claim(id))}>
                  <span className="font-medium">{number}</span>
                  <span className="min-w-0 truncate text-muted">{customerName}</span>
                  <span className="ml-auto text-muted">{orderReference}</span>
                </Entry>
              ))}
            </Group>
          )}
          {data && data.products.length > 0 && (
            <Group title={texts.palette.products}>
              {data.products.map(({ id, code, name }) => (
                <Entry key={id} value={id} onSelect={() => go(paths.product(id))}>
                  <span className="font-medium">{code}</span>
                  <span className="min-w-0 truncate text-muted">{name}</span>
                </Entry>
              ))}
            </Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  )
}

const Group = ({ title, hidden = false, children }: { title: string; hidden?: boolean; children: ReactNode }) => (
  <Command.Group
    hidden={hidden}
    heading={title}
    className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1 **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs"
  >
    {children}
  </Command.Group>
)

/** What is not allowed says why, and does nothing. */
const ActionEntry = ({ action: { label, reason, run }, onClose }: { action: PageAction; onClose: () => void }) => (
  <Entry
    value={`do ${label}`}
    onSelect={() => {
      if (reason !== null) return
      onClose()
      run()
    }}
  >
    <span className={reason === null ? '' : 'text-muted'}>{label}</span>
    {reason !== null && <span className="ml-auto truncate text-muted text-xs">{reason}</span>}
  </Entry>
)

const Entry = (props: { value: string; onSelect: () => void; children: ReactNode }) => (
  <Command.Item
    {...props}
    className="flex h-9 cursor-pointer items-center gap-2 rounded px-2 data-[selected=true]:bg-accent-soft"
  />
)
