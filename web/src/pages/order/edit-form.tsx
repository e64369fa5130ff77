import { type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary } from '../../ui/fault-summary.tsx'
import { ClashNote } from './clash-note.tsx'
import { editTexts } from './edit-texts.ts'
import { type FieldName, summaryFields } from './form-state.ts'
import type { OrderEdit } from './use-order-edit.ts'

interface Props {
  label: string
  edit: OrderEdit
  fields: readonly FieldName[]
  /** Fields beside these, for the summary of faults: id and label by JSON Pointer. */
  summary?: Readonly<Record<string, { id: string; label: string }>>
  /** How a field is told of where two people changed it; by its text as it is, by default. */
  tell?: (field: string, text: string) => string
  onClose: () => void
  children: ReactNode
}

/** A form in place of what it changes: what is wrong on top, and what somebody else did meanwhile. */
export function EditForm({
  label,
  edit,
  fields,
  summary = {},
  tell = (_field, text) => text,
  onClose,
  children,
}: Props) {
  const { ui } = useTexts()
  const words = useWords(editTexts)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  const labelOf = (field: string) => fields.find((each) => each.field === field)?.label ?? field
  const reason = edit.clashes.length > 0 ? words.clash.first : edit.isChanged ? null : words.unchanged
  return (
    <form
      ref={ref}
      aria-label={label}
      noValidate
      className="grid gap-4 px-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === null && !edit.busy) edit.save()
      }}
    >
      {edit.restored && <DraftNote onDiscard={edit.discard} />}
      <ClashNote clashes={edit.clashes} labelOf={labelOf} tell={tell} onKeep={edit.keep} onTake={edit.take} />
      <FaultSummary faults={edit.faults} fields={{ ...summaryFields(edit.form, fields), ...summary }} />
      {edit.error !== null && <Failure error={edit.error} />}
      {children}
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={edit.busy} reason={reason}>
          {edit.busy ? ui.saving : ui.save}
        </Button>
        <Button
          onClick={() => {
            edit.discard()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
