import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useMay, useSession } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { INPUT } from '../../ui/field.tsx'
import { CELL, HEAD, LoadMore, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Loaded } from './loaded.tsx'
import { peopleTexts } from './people-texts.ts'
import { membersQuery } from './queries.ts'
import { ROLES } from './rights.tsx'

type Member = Schemas['Member']
type Role = Schemas['MemberRole']

export function Members() {
  const words = useWords(peopleTexts)
  const list = useInfiniteQuery(membersQuery)
  const members = list.data?.pages.flatMap(({ items }) => items)
  const heads = [words.person, words.role, words.shops, words.joined]
  return (
    <Loaded
      title={words.members}
      note={members && !list.hasNextPage && words.memberCount(members.length)}
      query={{ data: members, error: list.error, refetch: list.refetch }}
      height="h-32"
    >
      {(all) => (
        <>
          <div className="overflow-x-auto">
            <table className={TABLE} aria-label={words.members}>
              <thead>
                <tr>
                  {heads.map((name) => (
                    <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4`}>
                      {name}
                    </th>
                  ))}
                  <th scope="col" className={`${HEAD} bg-surface pr-4`}>
                    <span className="sr-only">{words.actions}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {all.map((member) => (
                  <MemberRow key={member.userId} member={member} />
                ))}
              </tbody>
            </table>
          </div>
          {list.hasNextPage && <LoadMore note={words.memberCount(all.length)} list={list} />}
        </>
      )}
    </Loaded>
  )
}

function MemberRow({ member }: { member: Member }) {
  const words = useWords(peopleTexts)
  const { signedIn } = useSession()
  const reason = useMay('admin')
  const [removing, setRemoving] = useState(false)
  const { name, email } = member
  const shown = name || email
  return (
    <tr>
      <td className={`${CELL} max-w-72 py-1.5 pl-4`}>
        <span className="block break-words font-medium">
          {shown}
          {member.userId === signedIn.person.id && <span className="font-normal text-muted"> ({words.you})</span>}
        </span>
        <span className="block break-all text-muted">{email}</span>
      </td>
      <td className={`${CELL} min-w-36`}>
        <RoleChoice member={member} />
      </td>
      <td className={`${CELL} max-w-56 break-words text-muted`}>{member.shops?.join(', ') ?? words.allShops}</td>
      <td className={`${CELL} whitespace-nowrap text-muted`}>
        <Time at={member.createdAt} />
      </td>
      <td className={`${CELL} pr-4 text-right`}>
        <Button look="quiet" reason={reason} onClick={() => setRemoving(true)}>
          {words.remove}
        </Button>
        {removing && <Removal member={member} onClose={() => setRemoving(false)} />}
      </td>
    </tr>
  )
}

/** Follows at once and can be undone. */
function RoleChoice({ member }: { member: Member }) {
  const words = useWords(peopleTexts)
  const texts = useTexts()
  const reason = useMay('admin')
  const queries = useQueryClient()
  const tell = useToast()
  const { userId } = member
  const shown = member.name || member.email
  const change = useMutation({
    mutationFn: ({ role }: { role: Role; undo: boolean }) =>
      call('patch', '/organization/members/{userId}', { path: { userId }, body: { role } }),
    onSuccess: ({ role }, { undo }) =>
      tell({
        text: words.roleChanged(shown, texts.roles[role]),
        ...(undo ? { undo: () => change.mutate({ role: member.role, undo: false }) } : {}),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
  const { error } = change
  const fault =
    error && (error instanceof ApiError && error.code === 'last_admin' ? words.lastAdmin : explain(error, texts).text)
  const value = change.isPending ? change.variables.role : member.role
  return (
    <>
      <select
        className={INPUT}
        aria-label={words.roleOf(shown)}
        title={reason ?? undefined}
        disabled={reason !== null}
        value={value}
        onChange={(event) => change.mutate({ role: event.target.value as Role, undo: true })} // the options below
      >
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {texts.roles[role]}
          </option>
        ))}
      </select>
      {fault && (
        <p role="alert" className="mt-1 max-w-60 text-bad">
          {fault}
        </p>
      )}
    </>
  )
}

function Removal({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useWords(peopleTexts)
  const texts = useTexts()
  const queries = useQueryClient()
  const tell = useToast()
  const shown = member.name || member.email
  const remove = useMutation({
    mutationFn: () => call('delete', '/organization/members/{userId}', { path: { userId: member.userId } }),
    onSuccess: () => {
      tell({ text: words.removed(shown) })
      void queries.invalidateQueries({ queryKey: membersQuery.queryKey })
      onClose()
    },
  })
  const { error } = remove
  return (
    <Confirm
      title={words.removeTitle(shown)}
      name={member.email}
      submit={words.remove}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p className="text-left">{words.removeText}</p>
      {error && (
        <p role="alert" className="mt-2 text-left text-bad">
          {error instanceof ApiError && error.code === 'last_admin' ? words.lastAdmin : explain(error, texts).text}
        </p>
      )}
    </Confirm>
  )
}
