import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { DraftNote } from '../../ui/draft-note.tsx'
import { PageHead } from '../../ui/page.tsx'
import { ProductFields } from './product-fields.tsx'
import { changesOf, formOf } from './product-form.ts'
import { currencyQuery } from './queries.ts'
import { productTexts } from './texts.ts'

export function NewProductPage() {
  const words = useWords(productTexts)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const mayNot = useMay('write:product')
  const draft = useDraft('product.new', formOf(null))
  const { data: currency = '' } = useQuery(currencyQuery)
  const create = useMutation({
    mutationFn: () =>
      call('post', '/products', { body: { ...changesOf(draft.value, null, currency), code: draft.value.code.trim() } }),
    onSuccess(made) {
      draft.clear()
      queries.setQueryData(['product', made.id], made)
      void queries.invalidateQueries({ queryKey: ['products'] })
      void navigate({ to: paths.product(made.id) })
    },
  })
  return (
    <>
      <PageHead title={words.create} back={{ to: paths.products, label: words.title }} />
      <div className="grid gap-4 px-6 py-4">
        {draft.restored && <DraftNote onDiscard={draft.clear} />}
        <ProductFields
          form={draft.value}
          currency={currency}
          eanIsSet={false}
          error={create.error}
          busy={create.isPending || currency === ''}
          reason={mayNot}
          onChange={(next) => draft.set((before) => ({ ...before, ...next }))}
          onSubmit={() => create.mutate()}
          onCancel={() => void navigate({ to: paths.products })}
        />
      </div>
    </>
  )
}
