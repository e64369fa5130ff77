import { useState } from 'react'
import { countOf, type Tally } from '../../tally.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Difference } from './delivery-status.tsx'
import { differenceOf, type Expected } from './delivery-view.ts'
import { receivingTexts } from './texts.ts'

interface Props {
  products: readonly Expected[]
  tally: Tally
  busy: boolean
  onFinish: (comments: string | null) => void
  onClose: () => void
}

/** Shows what differs before nothing more is expected. */
export function FinishDialog({ products, tally, busy, onFinish, onClose }: Props) {
  const { detail } = useWords(receivingTexts)
  const { ui } = useTexts()
  const [comments, setComments] = useState('')
  const differing = products.filter((product) => differenceOf(product, countOf(tally, product.code)) !== 0)
  return (
    <Dialog title={detail.finishTitle} onClose={onClose}>
      <form
        className="grid gap-4 overflow-y-auto p-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) onFinish(comments.trim() || null)
        }}
      >
        <p>{differing.length === 0 ? detail.finishClean : detail.finishDiffers(differing.length)}</p>
        {differing.length > 0 && (
          <>
            <ul aria-label={detail.differing} className="grid max-h-60 gap-1 overflow-y-auto">
              {differing.map((product) => (
                <li key={product.code} className="flex items-center justify-between gap-4">
                  <span className="min-w-0 break-words">{product.name ?? product.code}</span>
                  <Difference units={differenceOf(product, countOf(tally, product.code))} />
                </li>
              ))}
            </ul>
            <TextArea
              label={detail.note}
              rows={2}
              maxLength={2000}
              value={comments}
              onChange={(event) => setComments(event.target.value)}
            />
          </>
        )}
        <div className="flex gap-2">
          <Button type="submit" look="primary" className="min-h-11" busy={busy}>
            {detail.finish}
          </Button>
          <Button className="min-h-11" onClick={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
