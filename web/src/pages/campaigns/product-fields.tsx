import type { Fault } from '../../api.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { type CampaignForm, newProduct, textOrNull } from './campaign-form.ts'
import { campaignTexts } from './texts.ts'

type Product = CampaignForm['promotion']['products'][number]

interface Props {
  products: readonly Product[]
  faults: readonly Fault[]
  onChange: (products: Product[]) => void
}

/** The products that a campaign recommends, in the order in which they are shown. */
export function ProductFields({ products, faults, onChange }: Props) {
  const words = useWords(campaignTexts)
  const { shop } = useSession()
  return (
    <div className="grid gap-4 px-4 pb-4">
      {products.map((product, i) => (
        <ProductField
          // biome-ignore lint/suspicious/noArrayIndexKey: products have no id, and move only when one is removed
          key={i}
          number={i + 1}
          product={product}
          faultOf={(name) => faultAt(faults, `/promotion/products/${i}/${name}`)}
          onChange={(change) => onChange(products.map((one, at) => (at === i ? { ...one, ...change } : one)))}
          onRemove={() => onChange(products.filter((_one, at) => at !== i))}
        />
      ))}
      <div>
        <Button onClick={() => onChange([...products, newProduct(shop.currency)])}>{words.addProduct}</Button>
      </div>
    </div>
  )
}

/** Amounts are sent with a point, however they are typed. */
function ownText(name: string, value: string): string | null {
  if (name === 'price') return textOrNull(value.replace(',', '.'))
  return name === 'productUrl' || name === 'currency' ? value : textOrNull(value)
}

interface FieldProps {
  number: number
  product: Product
  faultOf: (name: string) => string | null
  onChange: (change: Partial<Product>) => void
  onRemove: () => void
}

function ProductField({ number, product, faultOf, onChange, onRemove }: FieldProps) {
  const words = useWords(campaignTexts)
  const { badges } = words
  const field = (name: 'title' | 'productUrl' | 'price' | 'currency' | 'imageUrl') => ({
    value: product[name] ?? '',
    fault: faultOf(name),
    onChange: ({ target: { value } }: { target: { value: string } }) => onChange({ [name]: ownText(name, value) }),
  })
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3">
      <legend className="px-1 font-medium">{words.product(number)}</legend>
      <Field label={words.productTitle} maxLength={500} {...field('title')} />
      <Field
        label={words.productUrl}
        help={words.productUrlHelp}
        type="url"
        inputMode="url"
        required
        {...field('productUrl')}
      />
      <Field label={words.productPicture} type="url" inputMode="url" {...field('imageUrl')} />
      <div className="grid items-start gap-3 sm:grid-cols-3">
        <Field label={words.price} inputMode="decimal" {...field('price')} />
        <Field label={words.currency} maxLength={3} {...field('currency')} />
        <Select
          label={words.badge}
          value={product.category ?? ''}
          options={[
            { value: '', label: badges.none },
            { value: 'new', label: badges.new },
            { value: 'sale', label: badges.sale },
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ category: value === 'new' || value === 'sale' ? value : null })
          }
        />
      </div>
      <div>
        <Button look="quiet" onClick={onRemove}>
          {words.removeProduct(number)}
        </Button>
      </div>
    </fieldset>
  )
}
