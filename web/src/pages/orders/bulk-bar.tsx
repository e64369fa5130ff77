import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { explain } from '../../errors.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Bar } from './selection-bar.tsx'
import { orderListTexts } from './texts.ts'
import type { Bulk } from './use-bulk.ts'

/** How far an action with many orders is, and what became of them. */
export function BulkBar({ bulk, onClose }: { bulk: Bulk & { run: NonNullable<Bulk['run']> }; onClose: () => void }) {
  const words = useWords(orderListTexts)
  const { texts, language } = useLanguage()
  const [listing, setListing] = useState(false)
  const { total, outcome, state, error } = bulk.run
  const { changed, unchanged, refused } = outcome
  const done = changed.length + unchanged + refused.length
  if (state === 'running') {
    return (
      <Bar>
        <p role="status">{words.progress(count(done, language), total === null ? null : count(total, language))}</p>
        <ProgressBar label={words.progressLabel} value={done} most={total} />
        <Button onClick={bulk.stop}>{words.stop}</Button>
      </Bar>
    )
  }
  return (
    <Bar>
      <div role="status" className="mr-2">
        <p>{words.changed(changed.length)}</p>
        {unchanged > 0 && <p className="text-muted">{words.unchanged(unchanged)}</p>}
        {refused.length > 0 && <p className="text-bad">{words.refused(refused.length)}</p>}
        {state === 'stopped' && <p className="text-muted">{words.stopped}</p>}
        {state === 'failed' && <p className="max-w-[68ch] text-bad">{explain(error, texts).text}</p>}
      </div>
      {refused.length > 0 && <Button onClick={() => setListing(true)}>{words.showReasons}</Button>}
      {bulk.undo && <Button onClick={bulk.undo}>{texts.ui.undo}</Button>}
      <Button look="quiet" onClick={onClose}>
        {texts.frame.close}
      </Button>
      {listing && (
        <Dialog title={words.refusedTitle} shape="side" onClose={() => setListing(false)}>
          <ul className="grid gap-3 overflow-y-auto p-5">
            {refused.slice(0, MOST_LISTED).map(({ order, detail }) => (
              <li key={order.id}>
                <Link to={paths.order(order.id)} className="font-medium hover:underline">
                  {order.reference}
                </Link>
                <p className="text-muted">{detail}</p>
              </li>
            ))}
            {refused.length > MOST_LISTED && (
              <li className="text-muted">{words.andMore(refused.length - MOST_LISTED)}</li>
            )}
          </ul>
        </Dialog>
      )}
    </Bar>
  )
}

const MOST_LISTED = 200
