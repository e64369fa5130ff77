import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call, type Schemas } from '../../api.ts'
import { outside } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { CELL, HEAD, LoadMore, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { Loaded } from './loaded.tsx'
import { mailTexts } from './mail-texts.ts'
import { mailSettingsQuery, mailsQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'

export function MailPage() {
  const words = useWords(mailTexts)
  const enabled = useMay('admin') === null
  const settings = useQuery({ ...mailSettingsQuery, enabled })
  return (
    <SettingsFrame section="mail" adminOnly>
      <Loaded title={words.signature} query={settings} height="h-32">
        {(data) => <SignatureForm settings={data} />}
      </Loaded>
      <TestMail way={settings.data?.way} />
      <Mails />
    </SettingsFrame>
  )
}

function SignatureForm({ settings }: { settings: Schemas['MailSettings'] }) {
  const words = useWords(mailTexts)
  const queries = useQueryClient()
  const form = useForm({
    name: 'mail-settings',
    stored: { senderName: settings.senderName ?? '', replyTo: settings.replyTo ?? '' },
    send: (changes) =>
      call('patch', '/mail-settings', {
        body: Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, text.trim() || null])),
      }),
    onDone: (after) => queries.setQueryData(mailSettingsQuery.queryKey, after),
  })
  return (
    <Form form={form}>
      <p className="flex flex-wrap items-center gap-3 text-muted">
        {words.ways[settings.way]}
        {settings.way === 'Mailbox' && (
          <a href={outside.mailbox} target="_blank" rel="noreferrer" className={buttonClass('plain')}>
            <Icon name="mail" />
            {words.openMailbox}
          </a>
        )}
      </p>
      <Fields>
        <Field
          {...form.text('senderName', words.senderName)}
          help={words.senderNameHelp(settings.senderAddress)}
          maxLength={100}
        />
        <Field {...form.text('replyTo', words.replyTo)} help={words.replyToHelp} type="email" maxLength={254} />
      </Fields>
    </Form>
  )
}

const WATCH_MS = 1000

function TestMail({ way }: { way: Schemas['MailWay'] | undefined }) {
  const words = useWords(mailTexts)
  const { person } = useSession().signedIn
  const queries = useQueryClient()
  const sending = useMutation({
    mutationFn: (to: string) => call('post', '/mail-settings/test', { body: { to } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: mailsQuery.queryKey }),
  })
  const mailId = sending.data?.mailId
  const fate = useQuery({
    queryKey: ['mails', 'newest', mailId],
    queryFn: ({ signal }) => call('get', '/mails', { signal, query: { limit: 25 } }),
    enabled: mailId !== undefined,
    select: ({ items }) => items.find(({ id }) => id === mailId),
    // Until the mail server has said something.
    refetchInterval: (query) =>
      query.state.data?.items.some(({ id, state }) => id === mailId && state !== 'Waiting') ? false : WATCH_MS,
  }).data
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const to = String(new FormData(event.currentTarget).get('to')).trim()
    if (to !== '' && !sending.isPending) sending.mutate(to)
  }
  return (
    <Section title={words.test}>
      <form onSubmit={submit} noValidate className="grid max-w-md gap-4 px-4 pb-4">
        <p className="text-muted">{words.testIntro}</p>
        <Field name="to" type="email" label={words.to} defaultValue={person.email} />
        <Button
          type="submit"
          className="justify-self-start"
          busy={sending.isPending}
          reason={way === 'None' ? words.none : null}
        >
          {words.send}
        </Button>
        {sending.error && <Failure error={sending.error} />}
        <p role="status" className={fate?.state === 'Failed' ? 'text-bad' : fate?.state === 'Sent' ? 'text-good' : ''}>
          {mailId !== undefined && (fate?.state ?? 'Waiting') === 'Waiting' && words.waiting}
          {fate?.state === 'Sent' && words.sent}
          {fate?.state === 'Failed' && `${words.failed}: ${fate.failure ?? ''}`}
        </p>
      </form>
    </Section>
  )
}

const LOOKS: Record<Schemas['Mail']['state'], { tone: Tone; icon: IconName }> = {
  Waiting: { tone: 'moving', icon: 'clock' },
  Sent: { tone: 'good', icon: 'check' },
  Failed: { tone: 'bad', icon: 'alert' },
}

function Mails() {
  const words = useWords(mailTexts)
  const enabled = useMay('admin') === null
  const list = useInfiniteQuery({ ...mailsQuery, enabled })
  const data = list.data?.pages.flatMap(({ items }) => items)
  return (
    <Loaded
      title={words.mails}
      note={words.mailsNote}
      height="h-24"
      query={{ data, error: list.error, refetch: list.refetch }}
    >
      {(mails) =>
        mails.length === 0 ? (
          <p className="px-4 pb-4 text-muted">{words.noMails}</p>
        ) : (
          <>
            <MailTable mails={mails} />
            <LoadMore note={words.shown(mails.length)} list={list} />
          </>
        )
      }
    </Loaded>
  )
}

function MailTable({ mails }: { mails: readonly Schemas['Mail'][] }) {
  const words = useWords(mailTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.mails}>
        <thead>
          <tr>
            {[words.recipient, words.about, words.state, words.when].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4 last:pr-4`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mails.map(({ id, to, about, state, failure, createdAt }) => {
            const [kind = ''] = about.split(':')
            return (
              <tr key={id}>
                <td className={`${CELL} max-w-64 break-all py-1 pl-4`}>{to}</td>
                <td className={CELL}>{words.abouts[kind] ?? about}</td>
                <td className={`${CELL} max-w-72`}>
                  <Pill {...LOOKS[state]}>{words.states[state]}</Pill>
                  {failure && <span className="block break-words text-bad text-xs">{failure}</span>}
                </td>
                <td className={`${CELL} whitespace-nowrap pr-4 text-muted`}>
                  <Time at={createdAt} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
