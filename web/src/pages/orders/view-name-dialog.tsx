import { useState } from 'react'
import { ApiError } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { orderListTexts } from './texts.ts'

interface Props {
  title: string
  name: string
  mutation: { isPending: boolean; error: unknown }
  onSave: (name: string) => void
  onClose: () => void
}

export function ViewNameDialog({ title, name, mutation, onSave, onClose }: Props) {
  const words = useWords(orderListTexts)
  const texts = useTexts()
  const [typed, setTyped] = useState(name)
  const [tried, setTried] = useState(false)
  const { error } = mutation
  const missing = tried && typed.trim() === '' ? words.viewNameMissing : null
  const taken = error instanceof ApiError && error.code === 'view_name_taken' ? words.viewNameTaken : null
  const refused = tried && error && !taken ? explain(error, texts).text : null
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="grid gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (typed.trim() !== '' && !mutation.isPending) onSave(typed.trim())
        }}
      >
        <Field
          label={words.viewName}
          help={words.viewNameHelp}
          fault={missing ?? (tried ? taken : null) ?? refused}
          maxLength={60}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" busy={mutation.isPending}>
            {texts.ui.save}
          </Button>
          <Button onClick={onClose}>{texts.ui.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}
