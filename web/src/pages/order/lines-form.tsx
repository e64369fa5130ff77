import type { Schemas } from '../../api.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { readAmount } from './amounts.ts'
import type { Changes, Facts } from './edit.ts'
import { EditForm } from './edit-form.tsx'
import { editTexts } from './edit-texts.ts'
import { pointerOf } from './form-state.ts'
import {
  changedLineOf,
  isLineField,
  type LineMember,
  lineField,
  linesOf,
  linesToFacts,
  newLineOf,
  readLine,
  restOf,
  totalOf,
  writeLine,
} from './line-drafts.ts'
import { LineEditor } from './line-editor.tsx'
import { lineFault, lineFaultsOf, lineSummary } from './line-faults.ts'
import { MoneyFields, unreadableOf } from './money-fields.tsx'
import { useOrderEdit } from './use-order-edit.ts'

type Order = Schemas['Order']

const AMOUNTS = ['shippingPrice', 'discount'] as const

/** The total follows the lines where every price is known; else it stays as it was told. */
function toBody(facts: Facts, changes: Changes, order: Order): Schemas['OrderUpdate'] {
  const lines = linesOf(facts)
  const amounts = { shippingPrice: facts.shippingPrice ?? '', discount: facts.discount ?? '' }
  const total = totalOf(lines.values(), amounts, restOf(order))
  const stored = new Set(order.lines.map(({ id }) => id))
  return {
    ...(Object.keys(changes).some(isLineField) && {
      lines: [...lines].map(([key, line]) => (stored.has(key) ? changedLineOf(key, line) : newLineOf(line))),
    }),
    ...Object.fromEntries(AMOUNTS.filter((name) => name in changes).map((name) => [name, readAmount(amounts[name])])),
    ...(total !== null && { total }),
  }
}

const idOf = (key: string, member: LineMember) => `edit-line-${key}-${member}`

/** What is ordered, and what it costs. */
export function LinesForm({ label, order, onClose }: { label: string; order: Order; onClose: () => void }) {
  const words = useWords(editTexts)
  const { shop } = useSession()
  const currency = order.total?.currency ?? order.lines.find(({ unitPrice }) => unitPrice)?.unitPrice?.currency
  const edit = useOrderEdit({
    name: 'lines',
    order,
    factsOf: linesToFacts,
    check: (facts) => [
      ...lineFaultsOf(linesOf(facts), words.faults),
      ...unreadableOf(facts, AMOUNTS).map((field) => ({ pointer: pointerOf(field), detail: words.faults.amount })),
    ],
    toBody,
    onDone: onClose,
  })
  const lines = linesOf(edit.facts)
  const fields = [
    { field: 'shippingPrice', label: words.money.shipping },
    { field: 'discount', label: words.money.discount },
  ]
  const clashing = edit.clashes.flatMap(({ field, from, to, theirs }) => {
    const line = isLineField(field) ? (to ?? theirs ?? from) : null
    return line === null ? [] : [{ field, label: words.faults.line(readLine(line).code) }]
  })
  return (
    <EditForm
      label={label}
      edit={edit}
      fields={[...fields, ...clashing]}
      summary={lineSummary(edit.faults, lines, { idOf, label: words.faults.line })}
      tell={(field, text) => (isLineField(field) ? tellLine(text) : text)}
      onClose={onClose}
    >
      <LineEditor
        lines={lines}
        currency={currency ?? shop.currency}
        onChange={(key, line) => edit.set(lineField(key), line && writeLine(line))}
        faultOf={(key, member) => lineFault(edit.faults, lines, key, member)}
        idOf={idOf}
        searchId="edit-lines-search"
        fault={null}
      />
      <MoneyFields
        form={edit.form}
        lines={lines}
        currency={currency ?? shop.currency}
        rest={restOf(order)}
        told={order.amountsTold}
      />
    </EditForm>
  )
}

function tellLine(text: string): string {
  const { quantity, unitPrice, vat } = readLine(text)
  return [`${quantity} × ${unitPrice || '?'}`, vat && `${vat} %`].filter(Boolean).join(', ')
}
