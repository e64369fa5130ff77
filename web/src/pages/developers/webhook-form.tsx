import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { EventChoice } from './event-choice.tsx'
import { headerLines, readHeaderLines } from './header-lines.ts'
import { SecretOnce } from './secret-once.tsx'
import { webhookTexts } from './webhook-texts.ts'

const STANDARD = 'standard'

interface Props {
  /** Absent: a new one. */
  webhook?: Schemas['Webhook']
  onClose: () => void
}

/** Makes a webhook, whose secret is shown once, or changes one. */
export function WebhookForm({ webhook, onClose }: Props) {
  const words = useWords(webhookTexts)
  const draft = useDraft(`webhook.${webhook?.id ?? 'new'}`, {
    url: webhook?.url ?? '',
    eventTypes: webhook?.eventTypes ?? ['*'],
  })
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: async (body: Schemas['NewWebhook']) => {
      if (!webhook) return call('post', '/webhooks', { body })
      const { eventTypes, ...rest } = body
      // An edit alone does not resume one that is paused.
      const changes = { ...rest, active: webhook.active, ...(webhook.dialect === STANDARD ? { eventTypes } : {}) }
      await call('patch', '/webhooks/{webhookId}', { path: { webhookId: webhook.id }, body: changes })
      return null
    },
    onSuccess: async (made) => {
      draft.clear()
      await Promise.all(['webhooks', 'webhook'].map((name) => queries.invalidateQueries({ queryKey: [name] })))
      if (made === null) onClose()
    },
  })
  const made = save.data
  return (
    <Dialog title={made ? words.secretTitle : webhook ? words.edit : words.create} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {made ? (
          <>
            <SecretOnce label={words.secret} secret={made.secret} />
            <p className="text-muted">{words.secretUse}</p>
          </>
        ) : (
          <>
            {draft.restored && <DraftNote onDiscard={draft.clear} />}
            {save.isError && <Failure error={save.error} />}
            <Fields webhook={webhook} draft={draft} busy={save.isPending} onSend={save.mutate} onClose={onClose} />
          </>
        )}
      </div>
    </Dialog>
  )
}

interface Typed {
  url: string
  eventTypes: string[]
}

interface FieldsProps {
  webhook: Schemas['Webhook'] | undefined
  draft: { value: Typed; set: (next: Typed) => void }
  busy: boolean
  onSend: (body: Schemas['NewWebhook']) => void
  onClose: () => void
}

function Fields({ webhook, draft: { value, set }, busy, onSend, onClose }: FieldsProps) {
  const words = useWords(webhookTexts)
  const { ui } = useTexts()
  const [tried, setTried] = useState(false)
  // Not in the draft: headers may hold secrets.
  const [lines, setLines] = useState(headerLines(webhook?.customHeaders ?? {}))
  const { headers, wrong } = readHeaderLines(lines)
  const foreign = webhook !== undefined && webhook.dialect !== STANDARD
  const lacksEvents = !foreign && value.eventTypes.length === 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrong !== null || lacksEvents || busy) return
    onSend({ url: value.url.trim(), eventTypes: value.eventTypes, customHeaders: headers })
  }
  return (
    <form className="grid gap-5" onSubmit={send}>
      <Field
        label={words.url}
        help={words.urlHelp}
        type="url"
        required
        maxLength={2000}
        value={value.url}
        onChange={(event) => set({ ...value, url: event.target.value })}
      />
      {foreign ? (
        <p className="text-muted">{words.foreignEvents}</p>
      ) : (
        <EventChoice chosen={value.eventTypes} onChoose={(eventTypes) => set({ ...value, eventTypes })} />
      )}
      {tried && lacksEvents && (
        <p role="alert" className="text-bad">
          {words.noEvents}
        </p>
      )}
      <TextArea
        label={`${words.headers} (${ui.optional})`}
        help={words.headersHelp}
        fault={tried && wrong !== null ? words.headerWrong(wrong) : null}
        spellCheck={false}
        value={lines}
        onChange={(event) => setLines(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={busy}>
          {webhook ? ui.save : words.create}
        </Button>
        <Button onClick={onClose}>{ui.cancel}</Button>
      </div>
    </form>
  )
}
