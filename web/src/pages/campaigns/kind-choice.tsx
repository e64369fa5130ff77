import { useWords } from '../../texts/words.ts'
import type { CampaignForm } from './campaign-form.ts'
import { campaignTexts } from './texts.ts'

type Kind = CampaignForm['promotionType']
const KINDS: readonly Kind[] = ['banner', 'basic', 'product']

export function KindChoice({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const words = useWords(campaignTexts)
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium">{words.kind}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {KINDS.map((kind) => (
          <label
            key={kind}
            className="relative grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-md border border-line bg-surface p-3 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name="promotionType"
              value={kind}
              checked={kind === value}
              onChange={() => onChange(kind)}
              className="mt-0.5 size-4 accent-accent"
            />
            <span>
              <span className="font-medium">{words.kinds[kind]}</span>
              <span className="block text-muted">{words.kindHelp[kind]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
