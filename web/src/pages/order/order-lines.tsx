import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Schemas } from '../../api.ts'
import { count, exactTime, money } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Checkbox, INPUT } from '../../ui/field.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { EditButton } from './edit-button.tsx'
import { editTexts } from './edit-texts.ts'
import { editVerdict } from './order-actions.ts'
import { OrderAmounts } from './order-amounts.tsx'
import { orderTexts } from './texts.ts'
import { useLinePages } from './use-line-pages.ts'

type Line = Schemas['OrderLine']

const HEAD = 'whitespace-nowrap border-line border-b px-4 py-1.5 text-left font-medium text-muted text-xs'
const CELL = 'border-line border-b px-4 py-1.5 align-top'

interface Props {
  order: Schemas['Order']
  onEdit: () => void
  /** The form that changes them, in their place. */
  form: ReactNode
}

/** What was ordered, whether it is there, and what it costs. */
export function OrderLines({ order, onEdit, form }: Props) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const note = form ? (
    order.total && money(order.total, language)
  ) : (
    <EditButton label={words.edit.lines} part="content" status={order.status} onOpen={onEdit} />
  )
  return (
    <Section title={words.lines.title} note={note}>
      {form || <LineTable order={order} />}
    </Section>
  )
}

const isShort = ({ coverage }: Line): boolean => coverage !== null && coverage.missing > 0

function LineTable({ order }: { order: Schemas['Order'] }) {
  const words = useWords(orderTexts)
  const editWords = useWords(editTexts)
  const { language } = useLanguage()
  const [onlyShort, setOnlyShort] = useState(false)
  const pages = useLinePages(onlyShort ? order.lines.filter(isShort) : order.lines, nameOf)
  if (order.lines.length === 0) return <p className="px-4 pb-4 text-muted">{words.lines.none}</p>
  const range = [pages.from + 1, pages.from + pages.lines.length, pages.found].map((n) => count(n, language))
  return (
    <>
      {(pages.many || onlyShort) && (
        <div className="flex flex-wrap items-center gap-4 px-4 pb-2">
          <input
            type="search"
            className={`${INPUT} max-w-72`}
            aria-label={editWords.lines.find}
            placeholder={editWords.lines.find}
            value={pages.search}
            onChange={(event) => pages.setSearch(event.target.value)}
          />
          {order.lines.some(isShort) && (
            <Checkbox
              label={words.lines.onlyShort}
              checked={onlyShort}
              onChange={(event) => setOnlyShort(event.target.checked)}
            />
          )}
        </div>
      )}
      <Table lines={pages.lines} asks={order.lines.some(({ coverage }) => coverage !== null)} />
      {pages.found === 0 && <p className="px-4 py-3 text-muted">{editWords.lines.noMatch}</p>}
      {pages.many && (
        <Pager
          page={pages.page}
          pages={pages.pages}
          onPage={pages.setPage}
          earlier={editWords.lines.earlier}
          later={editWords.lines.later}
          note={words.lines.shown(range[0] ?? '', range[1] ?? '', range[2] ?? '')}
        />
      )}
      <OrderAmounts order={order} />
      {editVerdict('content', order.status) === 'notDraft' && (
        <p className="max-w-[68ch] px-4 pb-3 text-muted text-xs">{words.reasons.notDraft}</p>
      )}
    </>
  )
}

const nameOf = ({ code, name }: Line): string => `${code} ${name ?? ''}`

function Table({ lines, asks }: { lines: readonly Line[]; asks: boolean }) {
  const words = useWords(orderTexts).lines
  const { language } = useLanguage()
  const soldAs = ({ names, name, code }: Line) => names?.[language] ?? Object.values(names ?? {})[0] ?? name ?? code
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={HEAD}>
              {words.product}
            </th>
            {asks && (
              <th scope="col" className={HEAD}>
                {words.stock}
              </th>
            )}
            <th scope="col" className={`${HEAD} text-right`}>
              {words.quantity}
            </th>
            <th scope="col" className={`${HEAD} text-right`}>
              {words.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className={`${CELL} min-w-48 break-words`}>
                {soldAs(line)}
                {line.attributes.map(({ name, value }) => (
                  <span key={JSON.stringify(name)} className="block text-muted text-xs">
                    {`${name[language] ?? Object.values(name)[0]}: ${value[language] ?? Object.values(value)[0]}`}
                  </span>
                ))}
                <Link
                  to={paths.product(line.productId)}
                  className="block break-all font-mono text-muted text-xs hover:underline"
                >
                  {line.code}
                </Link>
              </td>
              {asks && (
                <td className={CELL}>
                  <Covered line={line} />
                </td>
              )}
              <td className={`${CELL} text-right tabular-nums`}>{count(line.quantity, language)}</td>
              <td className={`${CELL} whitespace-nowrap text-right tabular-nums`}>
                {line.unitPrice && money(line.unitPrice, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Covered({ line: { coverage, quantity } }: { line: Line }) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const { lines } = words
  if (coverage === null) return null
  if (coverage.missing === 0)
    return (
      <Pill tone="good" icon="check">
        {lines.covered}
      </Pill>
    )
  return (
    <>
      <Pill tone="warn" icon="clock">
        {lines.short(coverage.available, quantity)}
      </Pill>
      <span className="mt-0.5 block text-muted text-xs">
        {coverage.expectedAt ? lines.expected(exactTime(coverage.expectedAt, language)) : lines.unexpected}
      </span>
    </>
  )
}
