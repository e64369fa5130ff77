import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { INPUT } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pager } from '../../ui/pager.tsx'
import { amountOf } from './amounts.ts'
import { editTexts } from './edit-texts.ts'
import { goodsOf, type LineDraft, type LineDrafts, type LineMember, newKey } from './line-drafts.ts'
import { ProductSearch } from './product-search.tsx'
import { useLinePages } from './use-line-pages.ts'

interface Props {
  lines: LineDrafts
  currency: string
  /** Null: the line goes. */
  onChange: (key: string, line: LineDraft | null) => void
  faultOf: (key: string, member: LineMember) => string | null
  /** Of the elements, so that the summary of faults leads there. */
  idOf: (key: string, member: LineMember) => string
  searchId: string
  /** What is wrong with the lines as a whole. */
  fault: string | null
}

const HEAD = 'whitespace-nowrap border-line border-b px-2 py-1.5 text-left font-medium text-muted text-xs first:pl-0'

/** The lines of an order as fields: products are added by their code or name, and many lines are shown page by page. */
export function LineEditor({ lines, currency, onChange, faultOf, idOf, searchId, fault }: Props) {
  const words = useWords(editTexts).lines
  const { language } = useLanguage()
  const pages = useLinePages([...lines], ([, { code, name }]) => `${code} ${name}`)
  const add = (product: Schemas['ProductSummary']) => {
    const [key, line] = [...lines].find(([, each]) => each.code === product.code) ?? []
    // Twice the same product is one line with more units.
    if (key && line) return onChange(key, { ...line, quantity: String((Number(line.quantity) || 0) + 1) })
    const price = product.salesPrice?.currency === currency ? product.salesPrice.amount : ''
    const fresh = { code: product.code, name: product.name ?? '', quantity: '1', unitPrice: price, vat: '' }
    onChange(newKey(lines), fresh)
  }
  return (
    <div className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-64 flex-1">
          <ProductSearch id={searchId} fault={fault} onAdd={add} />
        </div>
        {pages.many && (
          <input
            type="search"
            className={`${INPUT} max-w-60`}
            aria-label={words.find}
            placeholder={words.find}
            value={pages.search}
            onChange={(event) => pages.setSearch(event.target.value)}
          />
        )}
      </div>
      {lines.size === 0 ? (
        <p className="text-muted">{words.empty}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full min-w-[34rem] border-separate border-spacing-0">
            <thead>
              <tr>
                {[words.product, words.quantity, `${words.price} (${currency})`, words.vat].map((name) => (
                  <th key={name} scope="col" className={HEAD}>
                    {name}
                  </th>
                ))}
                <th scope="col" className={`${HEAD} text-right`}>
                  {words.sum}
                </th>
                <td className={HEAD} />
              </tr>
            </thead>
            <tbody>
              {pages.lines.map(([key, line]) => (
                <Row key={key} line={line} currency={currency} onChange={(next) => onChange(key, next)}>
                  {(member) => ({ id: idOf(key, member), fault: faultOf(key, member) })}
                </Row>
              ))}
            </tbody>
          </table>
          {pages.found === 0 && <p className="py-2 text-muted">{words.noMatch}</p>}
        </div>
      )}
      {pages.many && (
        <Pager
          page={pages.page}
          pages={pages.pages}
          onPage={pages.setPage}
          earlier={words.earlier}
          later={words.later}
          note={words.page(
            count(pages.from + 1, language),
            count(pages.from + pages.lines.length, language),
            count(pages.found, language),
          )}
        />
      )}
    </div>
  )
}

interface RowProps {
  line: LineDraft
  currency: string
  onChange: (line: LineDraft | null) => void
  children: (member: LineMember) => { id: string; fault: string | null }
}

const CELL = 'border-line border-b px-2 py-1.5 align-top'

function Row({ line, currency, onChange, children: about }: RowProps) {
  const words = useWords(editTexts).lines
  const { language } = useLanguage()
  const sum = goodsOf([line])
  const input = (member: LineMember, label: string) => {
    const { id, fault } = about(member)
    return (
      <>
        <input
          id={id}
          className={`${INPUT} text-right tabular-nums`}
          inputMode={member === 'quantity' ? 'numeric' : 'decimal'}
          autoComplete="off"
          aria-label={label}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          value={line[member]}
          onChange={(event) => onChange({ ...line, [member]: event.target.value })}
        />
        {fault && (
          <p id={`${id}-fault`} className="mt-1 max-w-40 text-bad">
            {fault}
          </p>
        )}
      </>
    )
  }
  return (
    <tr>
      <td className={`${CELL} w-full min-w-40 break-words pl-0`}>
        {line.name || line.code}
        <span className="block break-all font-mono text-muted text-xs">{line.code}</span>
      </td>
      <td className={`${CELL} min-w-24`}>{input('quantity', words.quantityOf(line.code))}</td>
      <td className={`${CELL} min-w-32`}>{input('unitPrice', words.priceOf(line.code))}</td>
      <td className={`${CELL} min-w-22`}>{input('vat', words.vatOf(line.code))}</td>
      <td className={`${CELL} whitespace-nowrap pt-3 text-right tabular-nums`}>
        {sum === null ? '' : money({ amount: amountOf(sum), currency }, language)}
      </td>
      <td className={`${CELL} pr-0`}>
        <button
          type="button"
          className="rounded-md p-2 text-muted hover:bg-sunken hover:text-bad"
          aria-label={words.removeOf(line.code)}
          title={words.removeOf(line.code)}
          onClick={() => onChange(null)}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  )
}
