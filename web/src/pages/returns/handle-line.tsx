import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Select } from '../../ui/field.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { type Condition, type Finding, withCondition, withReceived, withStocked } from './return-view.ts'
import { returnTexts } from './texts.ts'

const CONDITIONS: readonly Condition[] = ['Sellable', 'Opened', 'Damaged', 'WrongItem', 'Unknown', 'Missing']

interface Props {
  line: Schemas['ReturnLine']
  finding: Finding
  onChange: (finding: Finding) => void
}

export function HandleLine({ line, finding, onChange }: Props) {
  const { detail, conditions } = useWords(returnTexts)
  const name = line.name ?? line.code
  const out = finding.received - finding.stocked
  return (
    <li
      className={`grid gap-3 border-line border-t px-4 py-3 ${finding.received >= line.quantity ? 'bg-good-soft' : ''}`}
    >
      <div>
        <p className="break-words font-medium text-base">{name}</p>
        <p className="break-words text-muted">
          {[line.code, detail.expected(line.quantity), line.reason && `${detail.reason}: ${line.reason}`, line.comments]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-4">
        <div className="grid gap-1">
          <span className="font-medium">{detail.received}</span>
          <Stepper
            label={detail.receivedOf(name)}
            value={finding.received}
            onChange={(next) => onChange(withReceived(finding, next))}
          />
        </div>
        <div className="w-44">
          <Select
            label={detail.condition}
            value={finding.condition}
            options={CONDITIONS.map((value) => ({ value, label: conditions[value] }))}
            onChange={({ target }) =>
              onChange(withCondition(finding, CONDITIONS.find((one) => one === target.value) ?? 'Unknown'))
            }
          />
        </div>
        <div className="grid gap-1">
          <span className="font-medium">{detail.stocked}</span>
          <Stepper
            label={detail.stockedOf(name)}
            value={finding.stocked}
            most={finding.received}
            onChange={(next) => onChange(withStocked(finding, next))}
          />
        </div>
        {out > 0 && <p className="self-end pb-3 text-warn">{detail.keptOut(out)}</p>}
      </div>
    </li>
  )
}
