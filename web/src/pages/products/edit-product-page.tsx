import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { PageHead } from '../../ui/page.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { ProductFields } from './product-fields.tsx'
import { changesOf, formOf } from './product-form.ts'
import { currencyQuery, productQuery } from './queries.ts'
import { productTexts } from './texts.ts'

export function EditProductPage() {
  const words = useWords(productTexts)
  const { productId } = useParams({ from: '/products/$productId/edit' })
  const product = useQuery(productQuery(productId))
  const currency = useQuery(currencyQuery)
  const error = product.error ?? currency.error
  const name = product.data?.name ?? product.data?.code ?? ''
  return (
    <>
      <PageHead title={words.editTitle(name)} back={{ to: paths.product(productId), label: name || words.title }} />
      <div className="grid gap-4 px-6 py-4">
        {product.data && currency.data ? (
          <EditForm key={productId} product={product.data} shopCurrency={currency.data} />
        ) : error ? (
          <Failure error={error} />
        ) : (
          <SkeletonBlock className="h-96 max-w-4xl" />
        )}
      </div>
    </>
  )
}

function EditForm({ product, shopCurrency }: { product: Schemas['Product']; shopCurrency: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const mayNot = useMay('write:product')
  const draft = useDraft(`product.${product.id}`, formOf(product))
  const currency = product.salesPrice?.currency ?? product.supplyPrice?.currency ?? shopCurrency
  const leave = () => void navigate({ to: paths.product(product.id) })
  const save = useMutation({
    mutationFn: async () => {
      const changes = changesOf(draft.value, product, currency)
      if (!changes) return product
      return call('patch', '/products/{productId}', { path: { productId: product.id }, body: changes })
    },
    onSuccess(changed) {
      draft.clear()
      queries.setQueryData(['product', product.id], changed)
      void queries.invalidateQueries({ queryKey: ['products'] })
      leave()
    },
  })
  return (
    <>
      {draft.restored && <DraftNote onDiscard={draft.clear} />}
      <ProductFields
        form={draft.value}
        currency={currency}
        eanIsSet={product.eanCode !== null}
        error={save.error}
        busy={save.isPending}
        reason={mayNot}
        onChange={(next) => draft.set((before) => ({ ...before, ...next }))}
        onSubmit={() => save.mutate()}
        onCancel={leave}
      />
    </>
  )
}
