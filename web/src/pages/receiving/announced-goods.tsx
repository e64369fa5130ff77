import type { Fault } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { INPUT } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { ProductPicker } from '../products/product-picker.tsx'
import { addLine, type FormLine } from './delivery-form.ts'
import { receivingTexts } from './texts.ts'

interface Props {
  lines: readonly FormLine[]
  faults: readonly Fault[]
  onChange: (next: (lines: readonly FormLine[]) => readonly FormLine[]) => void
}

/** What will come, product by product. */
export function AnnouncedGoods({ lines, faults, onChange }: Props) {
  const { form: words } = useWords(receivingTexts)
  const sum = lines.reduce((total, { quantity }) => total + quantity, 0)
  const add = (line: FormLine) => onChange((all) => addLine(all, line))
  const change = (at: number, next: Partial<FormLine>) =>
    onChange((all) => all.map((line, i) => (i === at ? { ...line, ...next } : line)))
  return (
    <Section title={words.goods} note={words.goodsNote(lines.length, sum)}>
      <div id="goods" tabIndex={-1} className="grid gap-3 px-4 pb-4">
        <ProductPicker
          onPick={({ code, name }) => add({ code, name: name ?? '', known: true, quantity: 1 })}
          onNew={(code) => add({ code, name: '', known: false, quantity: 1 })}
          onRows={(rows) => {
            // A code that nobody knows is refused by the server, which names it.
            for (const { code, quantity } of rows) add({ code, name: '', known: true, quantity })
          }}
        />
        {lines.length === 0 && <p className="text-muted">{words.goodsEmpty}</p>}
        <ul>
          {lines.map((line, at) => {
            const fault = faultAt(faults, `/lines/${at}/code`)
            return (
              <li key={line.code} className="flex flex-wrap items-center gap-3 border-line border-t py-2">
                <div className="min-w-40 flex-1">
                  <span className="break-words font-medium">{line.code}</span>
                  {line.known && <span className="block break-words text-muted">{line.name}</span>}
                  {fault && <span className="block text-bad">{fault}</span>}
                </div>
                {(!line.known || fault) && (
                  <input
                    id={`line-${at}`}
                    className={`${INPUT} h-11 min-w-48 flex-1`}
                    aria-label={words.nameOf(line.code)}
                    aria-invalid={fault ? true : undefined}
                    placeholder={words.newProduct}
                    value={line.name}
                    maxLength={500}
                    onChange={(event) => change(at, { name: event.target.value, known: false })}
                  />
                )}
                <Stepper
                  label={words.quantityOf(line.code)}
                  value={line.quantity}
                  onChange={(quantity) => change(at, { quantity })}
                />
                <Button
                  look="quiet"
                  className="min-h-11"
                  aria-label={words.remove(line.code)}
                  onClick={() => onChange((all) => all.filter((_, i) => i !== at))}
                >
                  <Icon name="trash" />
                </Button>
              </li>
            )
          })}
        </ul>
      </div>
    </Section>
  )
}
