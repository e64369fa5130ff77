import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ApiError } from '../../api.ts'
import { exactTime } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { faultAt } from '../../ui/fault-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { type Connection, type ConnectionField, settingsOf } from './connection.ts'
import { connectionTexts } from './connection-texts.ts'

interface Props {
  connection: Connection
  /** Stores the settings. */
  save: (settings: Record<string, string>) => Promise<unknown>
  disconnect: () => Promise<unknown>
  /** The list is read anew. */
  onChanged: () => void
  onClose: () => void
  /** How the connection is tried out. */
  children: ReactNode
}

/** Keys of one account: set, try, forget. What is typed here is secret, so no draft of it is kept. */
export function ConnectionDrawer({ connection, save, disconnect, onChanged, onClose, children }: Props) {
  const words = useWords(connectionTexts)
  const [leaving, setLeaving] = useState(false)
  const leave = useMutation({
    mutationFn: disconnect,
    onSuccess: () => {
      onChanged()
      onClose()
    },
  })
  return (
    <Dialog title={connection.displayName} shape="side" onClose={onClose}>
      <div className="grid gap-6 overflow-y-auto p-5">
        <Trouble connection={connection} />
        <SettingsForm connection={connection} save={save} onChanged={onChanged} />
        {connection.pushUrl && (
          <div>
            <h3 className="font-medium">{words.pushUrl}</h3>
            <p className="flex items-start gap-1">
              <code className="break-all font-mono">{connection.pushUrl}</code>
              <CopyButton text={connection.pushUrl} />
            </p>
            <p className="text-muted">{words.pushUrlHelp}</p>
          </div>
        )}
        {connection.connected && (
          <>
            <div className="grid justify-items-stretch gap-3 border-line border-t pt-4">
              <h3 className="font-semibold">{words.test}</h3>
              {children}
            </div>
            <div className="border-line border-t pt-4">
              <Button look="danger" onClick={() => setLeaving(true)}>
                {words.disconnect}
              </Button>
            </div>
          </>
        )}
        {leaving && (
          <Confirm
            title={words.disconnectTitle(connection.displayName)}
            name={connection.displayName}
            submit={words.disconnect}
            busy={leave.isPending}
            onConfirm={() => leave.mutate()}
            onClose={() => setLeaving(false)}
          >
            {words.disconnectText}
            {leave.error && <Failure error={leave.error} />}
          </Confirm>
        )}
      </div>
    </Dialog>
  )
}

function Trouble({ connection }: { connection: Connection }) {
  const words = useWords(connectionTexts)
  const { language } = useLanguage()
  const { lastError, lastErrorAt, pausedUntil } = connection
  const isPaused = pausedUntil !== null && new Date(pausedUntil) > new Date()
  if (!isPaused && lastError === null) return null
  return (
    <div className="rounded-md bg-warn-soft p-3 text-warn">
      {isPaused && <p>{`${words.pausedUntil} ${exactTime(pausedUntil, language)}`}</p>}
      {lastError && (
        <p className="break-words">
          {words.lastError}
          {lastErrorAt && ` (${exactTime(lastErrorAt, language)})`}: {lastError}
        </p>
      )}
    </div>
  )
}

function SettingsForm({ connection, save, onChanged }: Pick<Props, 'connection' | 'save' | 'onChanged'>) {
  const words = useWords(connectionTexts)
  const [missing, setMissing] = useState<readonly string[]>([])
  // A new key empties the fields of secrets after they were stored.
  const [turn, setTurn] = useState(0)
  const saving = useMutation({
    mutationFn: save,
    onSuccess: () => {
      setTurn((before) => before + 1)
      onChanged()
    },
  })
  const { fields } = connection
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const settings = settingsOf(fields, new FormData(event.currentTarget))
    const lacking = fields.filter(({ name, required, isSet }) => required && !isSet && !settings[name])
    setMissing(lacking.map(({ name }) => name))
    if (lacking.length === 0 && !saving.isPending) saving.mutate(settings)
  }
  const faults = saving.error instanceof ApiError ? saving.error.faults : []
  return (
    <form key={turn} onSubmit={submit} noValidate autoComplete="off" className="grid gap-4">
      {saving.error && faults.length === 0 && <Failure error={saving.error} />}
      {fields.map((field) => (
        <SettingField
          key={field.name}
          of={connection.name}
          field={field}
          fault={missing.includes(field.name) ? words.missing : faultAt(faults, `/settings/${field.name}`)}
        />
      ))}
      {connection.connected && <p className="text-muted">{words.kept}</p>}
      <Button type="submit" look="primary" className="justify-self-start" busy={saving.isPending}>
        {words.save}
      </Button>
    </form>
  )
}

function SettingField({ of, field, fault }: { of: string; field: ConnectionField; fault: string | null }) {
  const words = useWords(connectionTexts)
  const { name, required, secret, isSet, shown, description } = field
  const help = words.helps[`${of}.${name}`] ?? words.helps[name] ?? description
  const label = words.fields[name] ?? name
  const hint = shown === null ? words.isSet : words.masked(shown)
  return (
    <Field
      name={name}
      label={required ? `${label} (${words.required})` : label}
      type={secret ? 'password' : 'text'}
      autoComplete={secret ? 'new-password' : 'off'}
      defaultValue={secret ? '' : (shown ?? '')}
      placeholder={secret && isSet ? '••••••••' : ''}
      help={secret && isSet ? `${help} ${hint}` : help}
      fault={fault}
      spellCheck={false}
    />
  )
}
