import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { outside } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { Form, useForm } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { useToast } from '../../ui/toast.tsx'
import { peopleTexts } from './people-texts.ts'
import { invitationsQuery, mailSettingsQuery } from './queries.ts'
import { ROLES } from './rights.tsx'

/** Who is invited, and the form for one more. */
export function Invitations() {
  const words = useWords(peopleTexts)
  const reason = useMay('admin')
  const list = useQuery({ ...invitationsQuery, enabled: reason === null })
  const [inviting, setInviting] = useState(false)
  return (
    <Section title={words.invitations}>
      <div className="grid gap-3 px-4 pb-4">
        {reason === null && list.isPending && <SkeletonBlock className="h-8" />}
        {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && <p className="text-muted">{words.noInvitations}</p>}
        {list.data && list.data.items.length > 0 && (
          <ul className="grid gap-2" aria-label={words.invitations}>
            {list.data.items.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
        {!inviting && (
          <Button className="justify-self-start" look="primary" reason={reason} onClick={() => setInviting(true)}>
            <Icon name="plus" />
            {words.invite}
          </Button>
        )}
      </div>
      {inviting && <InvitationForm onClose={() => setInviting(false)} />}
    </Section>
  )
}

function InvitationForm({ onClose }: { onClose: () => void }) {
  const words = useWords(peopleTexts)
  const { roles, ui } = useTexts()
  const { shop } = useSession()
  const queries = useQueryClient()
  const tell = useToast()
  const way = useQuery(mailSettingsQuery).data?.way
  const form = useForm({
    name: 'invitation',
    stored: { email: '', role: 'editor', shops: 'all' },
    send: (_changes, { email, role, shops }) =>
      call('post', '/organization/invitations', {
        body: {
          email: email.trim(),
          role: role as Schemas['MemberRole'], // one of the options
          shops: shops === 'all' ? null : [shop.slug],
        },
      }),
    onDone: ({ email }) => {
      tell({ text: words.sent(email) })
      void queries.invalidateQueries(invitationsQuery)
      onClose()
    },
  })
  const exists = form.error instanceof ApiError && form.error.code === 'org_member_exists'
  return (
    <Form
      form={{ ...form, error: exists ? null : form.error }}
      submit={words.send}
      idle={ui.fillFirst}
      reason={way === 'None' ? words.noMail : null}
      onCancel={onClose}
    >
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field
          {...form.text('email', words.email)}
          {...(exists ? { fault: words.memberExists } : {})}
          type="email"
          autoComplete="off"
          autoFocus
        />
        <Select
          {...form.text('role', words.role)}
          options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
        />
        <Select
          {...form.text('shops', words.forShops)}
          options={[
            { value: 'all', label: words.allShops },
            { value: 'this', label: words.thisShop(shop.name) },
          ]}
        />
      </div>
      {way === 'Mailbox' && <MailboxNote />}
    </Form>
  )
}

function MailboxNote() {
  const words = useWords(peopleTexts)
  return (
    <p className="flex flex-wrap items-center gap-3 text-muted">
      {words.mailbox}
      <a href={outside.mailbox} target="_blank" rel="noreferrer" className={buttonClass('plain')}>
        <Icon name="mail" />
        {words.openMailbox}
      </a>
    </p>
  )
}

function InvitationRow({ invitation }: { invitation: Schemas['Invitation'] }) {
  const words = useWords(peopleTexts)
  const { roles } = useTexts()
  const queries = useQueryClient()
  const tell = useToast()
  const { id, email, role, shops } = invitation
  const onSettled = () => queries.invalidateQueries(invitationsQuery)
  const send = useMutation({
    mutationFn: () => call('post', '/organization/invitations', { body: { email, role, shops } }),
    onSuccess: () => tell({ text: words.sent(email) }),
    onSettled,
  })
  const takeBack = useMutation({
    mutationFn: () => call('delete', '/organization/invitations/{invitationId}', { path: { invitationId: id } }),
    // Another mail with another link: the first one is dead.
    onSuccess: () => tell({ text: words.takenBack(email), undo: () => send.mutate() }),
    onSettled,
  })
  const isOver = new Date(invitation.expiresAt) <= new Date()
  const error = send.error ?? takeBack.error
  return (
    <li className="grid gap-2 rounded-md border border-line px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="min-w-0 flex-1 break-all font-medium">{email}</span>
        <span className="text-muted">{roles[role]}</span>
        <span className="text-muted">{shops?.join(', ') ?? words.allShops}</span>
        {isOver ? (
          <Pill tone="warn" icon="clock">
            {words.expired}
          </Pill>
        ) : (
          <span className="text-muted">
            {words.expires} <Time at={invitation.expiresAt} />
          </span>
        )}
        <Button look="quiet" busy={send.isPending} onClick={() => send.mutate()}>
          {words.again}
        </Button>
        <Button look="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {words.takeBack}
        </Button>
      </div>
      {error && <Failure error={error} />}
    </li>
  )
}
