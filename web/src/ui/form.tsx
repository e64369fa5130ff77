import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, type FormEvent, type ReactNode, useRef, useState } from 'react'
import { ApiError } from '../api.ts'
import { useDraft } from '../drafts.ts'
import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'
import { DraftNote } from './draft-note.tsx'
import { Failure } from './failure.tsx'
import { FaultSummary, faultAt } from './fault-summary.tsx'

type Typing = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>
type TextKey<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T] & string
type FlagKey<T> = { [K in keyof T]: T[K] extends boolean ? K : never }[keyof T] & string

interface Options<T, R> {
  /** Unique in the console: what is typed is kept under it. */
  name: string
  /** As it is stored now. */
  stored: T
  /** Gets what was changed, and all of it. */
  send: (changes: Partial<T>, all: T) => Promise<R>
  onDone?: (answer: R) => void
}

/** A form whose changes survive a reload. Only what somebody changed is sent, so two people do not undo each other. */
export function useForm<T extends object, R>({ name, stored, send, onDone }: Options<T, R>) {
  const draft = useDraft<Partial<T>>(name, {})
  const [saved, setSaved] = useState(false)
  const labels = useRef<Record<string, { id: string; label: string }>>({})
  const value: T = { ...stored, ...draft.value }
  const changed = Object.keys(draft.value).filter((key) => !isSame(draft.value, stored, key))
  const sending = useMutation({
    mutationFn: () => send(Object.fromEntries(changed.map((key) => [key, value[key as keyof T]])) as Partial<T>, value), // keys of it
    onSuccess: (answer) => {
      onDone?.(answer)
      draft.clear()
      setSaved(true)
    },
  })
  const faults = sending.error instanceof ApiError ? sending.error.faults : []
  const set = (changes: Partial<T>) => {
    setSaved(false)
    draft.set((before) => ({ ...before, ...changes }))
  }
  const named = (key: string, label: string) => {
    const id = `${name}.${key}`
    labels.current[`/${key}`] = { id, label }
    return { id, name: key, label }
  }
  return {
    value,
    set,
    isChanged: changed.length > 0,
    restored: draft.restored && changed.length > 0,
    discard: () => {
      sending.reset()
      draft.clear()
    },
    saved,
    busy: sending.isPending,
    error: sending.error,
    faults,
    labels: labels.current,
    submit: (event: FormEvent) => {
      event.preventDefault()
      if (!sending.isPending) sending.mutate()
    },
    /** What a field for this member needs. */
    text: (key: TextKey<T>, label: string) => ({
      ...named(key, label),
      value: value[key] as string, // the keys of TextKey are of texts
      fault: faultAt(faults, `/${key}`),
      onChange: (event: Typing) => set({ [key]: event.target.value } as Partial<T>), // one of its keys
    }),
    flag: (key: FlagKey<T>, label: string) => ({
      ...named(key, label),
      checked: value[key] as boolean, // the keys of FlagKey are of flags
      onChange: (event: ChangeEvent<HTMLInputElement>) => set({ [key]: event.target.checked } as Partial<T>), // one of its keys
    }),
  }
}

const isSame = (one: object, other: object, key: string): boolean =>
  JSON.stringify(Reflect.get(one, key)) === JSON.stringify(Reflect.get(other, key))

type AnyForm = Pick<
  ReturnType<typeof useForm<object, unknown>>,
  'isChanged' | 'restored' | 'discard' | 'saved' | 'busy' | 'error' | 'faults' | 'labels' | 'submit'
>

interface Props {
  form: AnyForm
  /** "Save" by default. */
  submit?: string
  /** Why it cannot be sent now. */
  reason?: string | null
  /** Why it cannot be sent while nothing is typed; that nothing was changed, by default. */
  idle?: string
  onCancel?: () => void
  children: ReactNode
}

/** What was typed before, what is wrong, the fields, and the button; what came of it stands beside that. */
export function Form({ form, submit, reason, idle, onCancel, children }: Props) {
  const { ui } = useTexts()
  const { isChanged, restored, discard, saved, busy, error, faults, labels } = form
  return (
    <form onSubmit={form.submit} noValidate className="grid gap-4 px-4 pb-4">
      {restored && <DraftNote onDiscard={discard} />}
      <FaultSummary faults={faults} fields={labels} />
      {error && faults.length === 0 && <Failure error={error} />}
      {children}
      <div className="flex items-center gap-3">
        <Button
          type="submit"
          look="primary"
          busy={busy}
          reason={reason ?? (isChanged ? null : (idle ?? ui.nothingChanged))}
        >
          {busy ? ui.saving : (submit ?? ui.save)}
        </Button>
        {onCancel && <Button onClick={onCancel}>{ui.cancel}</Button>}
        <p role="status" className="text-good">
          {saved ? ui.saved : ''}
        </p>
      </div>
    </form>
  )
}

/** Two fields side by side where there is room. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
)
