import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { orderQuery } from '../order/queries.ts'
import { ProductPicker } from '../products/product-picker.tsx'
import { returnTexts } from './texts.ts'

/** A parcel came back that nobody announced: by its order, or by what is in it. */
export function NewReturnPage() {
  const { title, form: words } = useWords(returnTexts)
  const { order: orderId = '' } = useSearch({ from: '/returns/new' })
  const order = useQuery({ ...orderQuery(orderId), enabled: orderId !== '' })
  return (
    <>
      <PageHead
        title={words.title}
        note={order.data && words.ofOrder(order.data.reference)}
        back={{ to: paths.returns, label: title }}
      />
      <div className="grid max-w-4xl gap-4 px-6 py-4">
        {orderId === '' ? (
          <ReturnForm name="none" order={null} />
        ) : order.data ? (
          <ReturnForm key={orderId} name={orderId} order={order.data} />
        ) : order.error ? (
          <Failure error={order.error} onRetry={() => void order.refetch()} />
        ) : (
          <SkeletonBlock className="h-80" />
        )}
      </div>
    </>
  )
}

interface Draft {
  lines: readonly { code: string; name: string; quantity: number; ordered: number | null }[]
  tracking: string
  comments: string
}

/** What an order holds, product by product; none of it is in the parcel until somebody says so. */
function linesOf(order: Schemas['Order'] | null): Draft['lines'] {
  const lines = new Map<string, { code: string; name: string; quantity: number; ordered: number }>()
  for (const { code, name, quantity } of order?.lines ?? []) {
    const known = lines.get(code)
    if (known) known.ordered += quantity
    else lines.set(code, { code, name: name ?? code, quantity: 0, ordered: quantity })
  }
  return [...lines.values()]
}

function ReturnForm({ name, order }: { name: string; order: Schemas['Order'] | null }) {
  const { form: words } = useWords(returnTexts)
  const { ui } = useTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const mayNot = useMay('warehouse')
  const draft = useDraft<Draft>(`return.new.${name}`, { lines: linesOf(order), tracking: '', comments: '' })
  const { lines, tracking, comments } = draft.value
  const came = lines.filter(({ quantity }) => quantity > 0)
  const record = useMutation({
    mutationFn: () =>
      call('post', '/returns', {
        body: {
          ...(order ? { orderReference: order.reference } : {}),
          lines: came.map(({ code, quantity }) => ({ code, quantity })),
          trackingCodes: tracking.trim() === '' ? [] : [tracking.trim()],
          comments: comments.trim() || null,
        },
      }),
    onSuccess(made) {
      draft.clear()
      queries.setQueryData(['return', made.id], made)
      void queries.invalidateQueries({ queryKey: ['returns'] })
      void navigate({ to: paths.return(made.id) })
    },
  })
  const setQuantity = (code: string, quantity: number) =>
    draft.set((before) => ({
      ...before,
      lines: before.lines.map((line) => (line.code === code ? { ...line, quantity } : line)),
    }))
  const add = ({ code, name: called }: Schemas['ProductSummary']) =>
    draft.set((before) => ({
      ...before,
      lines: before.lines.some((line) => line.code === code)
        ? before.lines.map((line) => (line.code === code ? { ...line, quantity: line.quantity + 1 } : line))
        : [...before.lines, { code, name: called ?? code, quantity: 1, ordered: null }],
    }))
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!mayNot && came.length > 0 && !record.isPending) record.mutate()
      }}
    >
      {record.error && <Failure error={record.error} />}
      <Section title={words.what} note={order ? undefined : words.withoutOrder}>
        <div className="grid gap-3 px-4 pb-4">
          {!order && <p className="text-muted">{words.withoutOrderNote}</p>}
          <ul>
            {lines.map(({ code, name: called, quantity, ordered }) => (
              <li key={code} className="flex flex-wrap items-center gap-3 border-line border-t py-2">
                <span className="min-w-40 flex-1">
                  <span className="break-words font-medium">{called}</span>
                  <span className="block break-words text-muted text-xs">
                    {[code, ordered !== null && words.ordered(ordered)].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Stepper
                  label={words.quantityOf(called)}
                  value={quantity}
                  {...(ordered === null ? {} : { most: ordered })}
                  onChange={(next) => setQuantity(code, next)}
                />
              </li>
            ))}
          </ul>
          {!order && <ProductPicker onPick={add} />}
        </div>
      </Section>
      <Field
        label={words.tracking}
        value={tracking}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => draft.set((before) => ({ ...before, tracking: target.value }))}
      />
      <TextArea
        label={words.comments}
        rows={2}
        maxLength={2000}
        value={comments}
        onChange={({ target }) => draft.set((before) => ({ ...before, comments: target.value }))}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          className="min-h-11"
          busy={record.isPending}
          reason={mayNot ?? (came.length === 0 ? words.nothing : null)}
        >
          {words.submit}
        </Button>
        <Button className="min-h-11" onClick={() => void navigate({ to: paths.returns })}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
