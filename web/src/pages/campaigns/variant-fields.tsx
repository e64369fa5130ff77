import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { equalShares, type VariantForm } from './ab-test.ts'
import { areKin } from './ab-test-form.ts'
import { abTestTexts } from './ab-test-texts.ts'
import { campaignTexts } from './texts.ts'

interface Props {
  /** To choose from. */
  campaigns: readonly Schemas['Campaign'][]
  variants: readonly VariantForm[]
  onChange: (variants: VariantForm[]) => void
}

/** The campaigns of a test and their shares. The first one decides which others fit. */
export function VariantFields({ campaigns, variants, onChange }: Props) {
  const words = useWords(abTestTexts)
  const { kinds, everybody } = useWords(campaignTexts)
  const control = campaigns.find(({ id }) => id === variants[0]?.campaignId)
  const fitting = control ? campaigns.filter((one) => areKin(one, control)) : campaigns
  const optionOf = ({ id, name, promotionType, segment }: Schemas['Campaign']) => ({
    value: id,
    label: `${name} · ${kinds[promotionType]} · ${segment === 'default' ? everybody : segment}`,
  })
  const set = (at: number, change: Partial<VariantForm>) =>
    onChange(variants.map((one, i) => (i === at ? { ...one, ...change } : one)))
  const choose = (at: number, campaignId: string) => {
    const chosen = campaigns.find(({ id }) => id === campaignId)
    const others = campaigns.filter((one) => chosen && areKin(one, chosen))
    // Another first one may not fit the others any more.
    const fits = (id: string) => id === '' || others.some((one) => one.id === id)
    onChange(
      variants.map((one, i) =>
        i === at ? { ...one, campaignId } : at === 0 && !fits(one.campaignId) ? { ...one, campaignId: '' } : one,
      ),
    )
  }
  return (
    <div className="grid gap-3 px-4 pb-4">
      <p className="text-muted">{words.variantsHelp}</p>
      {variants.map(({ campaignId, allocation }, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: variants have no id, and move only when one is removed
          key={i}
          className="grid grid-cols-[minmax(0,1fr)_8rem] items-end gap-3"
        >
          <Select
            label={words.campaign(i + 1)}
            value={campaignId}
            options={[{ value: '', label: words.choose }, ...(i === 0 ? campaigns : fitting).map(optionOf)]}
            onChange={({ currentTarget: { value } }) => choose(i, value)}
          />
          <Field
            label={words.allocation}
            type="number"
            min={0}
            max={100}
            value={allocation}
            onChange={({ target: { value } }) => set(i, { allocation: Number(value) })}
          />
          {variants.length > 2 && (
            <div className="col-span-2">
              <Button look="quiet" onClick={() => onChange(equalShares(variants.filter((_one, at) => at !== i)))}>
                {words.removeVariant(i + 1)}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onChange(equalShares([...variants, { campaignId: '', allocation: 0 }]))}>
          {words.addVariant}
        </Button>
        <Button look="quiet" onClick={() => onChange(equalShares(variants))}>
          {words.equal}
        </Button>
      </div>
    </div>
  )
}
