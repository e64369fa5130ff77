import type { Schemas } from '../../api.ts'
import { usePageActions } from '../../page-actions.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { PageHead } from '../../ui/page.tsx'
import { StatusPill } from '../orders/status-pill.tsx'
import { ACTIONS, type ActionName, nextAction, verdictsOf } from './order-actions.ts'
import { orderTexts } from './texts.ts'

type Order = Schemas['Order']

interface Props {
  order: Order
  busy: boolean
  onAction: (name: ActionName) => void
}

/** Where the order stands, and the one thing that brings it on. */
export function OrderHeader({ order, busy, onAction }: Props) {
  const words = useWords(orderTexts)
  const { places } = useTexts()
  const mayWrite = useMay('write:order')
  const mayPack = useMay('warehouse')
  const verdicts = verdictsOf(order)
  const reasonOf = (name: ActionName) => {
    const verdict = verdicts[name]
    if (verdict !== null) return words.reasons[verdict]
    return name === 'collect' || name === 'ship' ? mayPack : mayWrite
  }
  const next = nextAction(order)
  usePageActions(
    ACTIONS.map((name) => ({ label: words.actions[name], reason: reasonOf(name), run: () => onAction(name) })),
  )
  return (
    <PageHead
      title={order.reference}
      back={{ to: paths.orders, label: places.orders }}
      note={
        <span className="flex flex-wrap items-center gap-2">
          <CopyButton text={order.reference} />
          <StatusPill status={order.status} />
          {order.test && <span className="rounded bg-sunken px-1.5 text-muted text-xs">{words.test}</span>}
        </span>
      }
      actions={
        <>
          {next && (
            <Button look="primary" busy={busy} reason={reasonOf(next)} onClick={() => onAction(next)}>
              {words.actions[next]}
            </Button>
          )}
          <Menu
            trigger={
              <Button aria-label={words.more}>
                <Icon name="more" />
              </Button>
            }
          >
            {ACTIONS.filter((name) => name !== next).map((name) => (
              <MenuItem key={name} reason={reasonOf(name)} onSelect={() => onAction(name)}>
                {words.actions[name]}
              </MenuItem>
            ))}
          </Menu>
        </>
      }
    >
      <p className="pb-4 text-muted">{words.stands[order.status](order.lines.length, coveredLines(order))}</p>
    </PageHead>
  )
}

const coveredLines = ({ lines }: Order): number =>
  lines.filter(({ coverage }) => coverage === null || coverage.missing === 0).length
