import { type ReactNode, useState } from 'react'
import { count } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import type { BulkAction } from './bulk.ts'
import { orderListTexts } from './texts.ts'

interface Props {
  /** Null: every order that fits, and nobody has counted them to the end. */
  total: number | null
  /** Every order that fits is selected, or can be. */
  all: 'selected' | 'offered' | 'no'
  onAll: () => void
  onAct: (action: BulkAction) => void
  onUnselect: () => void
}

/** What can be done with the selected orders. */
export function SelectionBar({ total, all, onAll, onAct, onUnselect }: Props) {
  const words = useWords(orderListTexts)
  const { language } = useLanguage()
  const [cancelling, setCancelling] = useState(false)
  const mayWrite = useMay('write:order')
  const mayCollect = useMay('warehouse')
  const number = total === null ? words.everything : count(total, language)
  return (
    <Bar>
      <p className="mr-2" role="status">
        {total === null ? words.allSelected : words.selected(total)}
      </p>
      {all === 'offered' && (
        <Button look="quiet" onClick={onAll}>
          {words.selectAllMatching}
        </Button>
      )}
      <Button look="primary" reason={mayWrite} onClick={() => onAct('clear')}>
        {words.clearSelected}
      </Button>
      <Button reason={mayWrite} onClick={() => onAct('hold')}>
        {words.holdSelected}
      </Button>
      <Button reason={mayCollect} onClick={() => onAct('collect')}>
        {words.collectSelected}
      </Button>
      <Button look="danger" reason={mayWrite} onClick={() => setCancelling(true)}>
        {words.cancelSelected}
      </Button>
      <Button look="quiet" onClick={onUnselect}>
        {words.unselect}
      </Button>
      {cancelling && (
        <Confirm
          title={words.cancelTitle}
          name={number}
          ask={words.cancelAsk(number)}
          submit={words.cancelSelected}
          back={words.cancelBack}
          onConfirm={() => {
            setCancelling(false)
            onAct('cancel')
          }}
          onClose={() => setCancelling(false)}
        >
          {words.cancelText}
        </Confirm>
      )}
    </Bar>
  )
}

/** Stands at the bottom of the list, over its rows. */
export function Bar({ children }: { children: ReactNode }) {
  const words = useWords(orderListTexts)
  return (
    <section
      aria-label={words.selection}
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-[calc(100%-2rem)] flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg"
    >
      {children}
    </section>
  )
}
