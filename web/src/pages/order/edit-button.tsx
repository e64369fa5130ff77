import type { Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { editVerdict } from './order-actions.ts'
import { orderTexts } from './texts.ts'

interface Props {
  label: string
  part: 'content' | 'note'
  status: Schemas['OrderStatus']
  onOpen: () => void
}

/** Opens the form of a part of an order, or says why that is closed. */
export function EditButton({ label, part, status, onOpen }: Props) {
  const { ui } = useTexts()
  const { reasons } = useWords(orderTexts)
  const lacks = useMay('write:order')
  const verdict = editVerdict(part, status)
  return (
    <Button
      look="quiet"
      className="-my-1.5 -mr-3 aria-disabled:border-transparent aria-disabled:bg-transparent"
      aria-label={label}
      reason={verdict === null ? lacks : reasons[verdict]}
      onClick={onOpen}
    >
      <Icon name="pencil" />
      {ui.edit}
    </Button>
  )
}
