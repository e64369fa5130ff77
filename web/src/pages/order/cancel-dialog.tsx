import { useWords } from '../../texts/words.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { orderTexts } from './texts.ts'

interface Props {
  reference: string
  onCancel: () => void
  onClose: () => void
}

/** It cannot be undone from here, so its number is asked for. */
export function CancelDialog({ reference, onCancel, onClose }: Props) {
  const { cancel } = useWords(orderTexts)
  return (
    <Confirm
      title={cancel.title}
      name={reference}
      ask={cancel.ask(reference)}
      submit={cancel.submit}
      back={cancel.back}
      onConfirm={onCancel}
      onClose={onClose}
    >
      {cancel.meaning}
    </Confirm>
  )
}
