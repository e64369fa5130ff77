import { type ReactNode, useId } from 'react'
import { useTexts } from '../texts/language.tsx'
import type { Saving } from '../use-saving.ts'
import { Button } from './button.tsx'
import { DraftNote } from './draft-note.tsx'
import { EditorLayout } from './editor-layout.tsx'
import { Failure } from './failure.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { PageHead } from './page.tsx'

interface Props {
  title: string
  note?: ReactNode
  back?: { to: string; label: string }
  /** Beside the button that saves. */
  actions?: ReactNode
  draft: { restored: boolean; clear: () => void }
  saving: Saving
  /** Why it cannot be saved now. */
  reason: string | null
  /** Id of the element and label of each field, by JSON Pointer. */
  fields: Readonly<Record<string, { id: string; label: string }>>
  preview: ReactNode
  children: ReactNode
}

/** A page on which something is written, with what customers will see of it. */
export function EditorPage({ title, note, back, actions, draft, saving, reason, fields, preview, children }: Props) {
  const { ui } = useTexts()
  const id = useId()
  return (
    <>
      <div className="sticky top-0 z-20 bg-page">
        <PageHead
          title={title}
          note={note}
          {...(back ? { back } : {})}
          actions={
            <>
              {actions}
              <Button type="submit" form={id} look="primary" busy={saving.busy} reason={reason}>
                {ui.save}
              </Button>
            </>
          }
        />
      </div>
      <EditorLayout preview={preview}>
        <form
          id={id}
          className="grid gap-5"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (reason === null && !saving.busy) saving.save()
          }}
        >
          {draft.restored && <DraftNote onDiscard={draft.clear} />}
          <FaultSummary faults={saving.faults} fields={fields} />
          {saving.failure && <Failure error={saving.failure} />}
          {children}
        </form>
      </EditorLayout>
    </>
  )
}
