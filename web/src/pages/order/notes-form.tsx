import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { TextArea } from '../../ui/field.tsx'
import { EditForm } from './edit-form.tsx'
import { editTexts } from './edit-texts.ts'
import { useOrderEdit } from './use-order-edit.ts'

interface Props {
  label: string
  order: Schemas['Order']
  onClose: () => void
}

/** What the warehouse should know. */
export function NotesForm({ label, order, onClose }: Props) {
  const { comments, commentsHelp } = useWords(editTexts)
  const edit = useOrderEdit({
    name: 'notes',
    order,
    factsOf: (from) => ({ comments: from.comments ?? '' }),
    check: () => [],
    toBody: (facts) => ({ comments: facts.comments?.trim() || null }),
    onDone: onClose,
  })
  return (
    <EditForm label={label} edit={edit} fields={[{ field: 'comments', label: comments }]} onClose={onClose}>
      <TextArea
        id={edit.form.idOf('comments')}
        label={comments}
        help={commentsHelp}
        maxLength={10_000}
        value={edit.form.value('comments')}
        onChange={(event) => edit.set('comments', event.target.value)}
        fault={edit.form.fault('comments')}
      />
    </EditForm>
  )
}
