import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Pill } from '../../ui/pill.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { Time } from '../../ui/time.tsx'
import { DevelopersHead } from './developers-head.tsx'
import { shopExample } from './examples.ts'
import { KeyForm } from './key-form.tsx'
import { GIVEN_SCOPES, keyTexts } from './key-texts.ts'
import { useListShortcuts } from './list-shortcuts.ts'
import { credentialsQuery } from './queries.ts'
import { RevokeKey } from './revoke-key.tsx'

export function KeysPage() {
  const words = useWords(keyTexts)
  const reason = useMay('admin')
  const list = useQuery({ ...credentialsQuery, enabled: reason === null })
  const [making, setMaking] = useState(false)
  useListShortcuts()
  const create = (
    <Button look="primary" reason={reason} onClick={() => setMaking(true)}>
      {words.create}
    </Button>
  )
  const keys = list.data?.toSorted((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null))
  return (
    <>
      <DevelopersHead title={words.title} actions={create} />
      {reason !== null ? (
        <Empty title={words.title} text={reason} />
      ) : list.isError && !keys ? (
        <div className="p-6">
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        </div>
      ) : keys?.length === 0 ? (
        <Empty
          title={words.emptyTitle}
          text={words.empty}
          example={{ intro: words.emptyExample, code: shopExample() }}
        />
      ) : (
        <KeyTable keys={keys} />
      )}
      {making && <KeyForm onClose={() => setMaking(false)} />}
    </>
  )
}

function KeyTable({ keys }: { keys: readonly Schemas['Credential'][] | undefined }) {
  const words = useWords(keyTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.table} aria-busy={keys === undefined}>
        <thead>
          <tr>
            {[words.name, words.kind, words.rights, words.lastUsed, words.created, words.state].map((name) => (
              <th key={name} scope="col" className={`${HEAD} first:pl-6`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys === undefined && <SkeletonRows rows={4} columns={6} />}
          {keys?.map((key) => (
            <KeyRow key={key.id} credential={key} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KeyRow({ credential }: { credential: Schemas['Credential'] }) {
  const words = useWords(keyTexts)
  const [revoking, setRevoking] = useState(false)
  const { name, kind, lastUsedAt, createdAt, revokedAt } = credential
  return (
    <tr className={ROW}>
      <td className={`${CELL} max-w-56 truncate pl-6 font-medium ${revokedAt ? 'text-muted' : ''}`} title={name}>
        {name}
      </td>
      <td className={`${CELL} max-w-48 truncate text-muted`} title={words.kinds[kind]}>
        {words.kinds[kind]}
      </td>
      <td className={`${CELL} max-w-64 truncate`} title={credential.scopes.join(', ')}>
        <Rights credential={credential} />
      </td>
      <td className={`${CELL} whitespace-nowrap text-muted`}>
        {lastUsedAt ? <Time at={lastUsedAt} /> : words.neverUsed}
      </td>
      <td className={`${CELL} whitespace-nowrap text-muted`}>
        <Time at={createdAt} />
      </td>
      <td className={`${CELL} whitespace-nowrap pr-6`}>
        {revokedAt ? (
          <Pill tone="neutral" icon="close">
            {words.revoked}
          </Pill>
        ) : (
          <button
            type="button"
            className="h-6 rounded px-1.5 font-medium text-bad hover:bg-bad-soft"
            aria-label={words.revokeName(name)}
            onClick={() => setRevoking(true)}
          >
            {words.revoke}
          </button>
        )}
        {revoking && <RevokeKey credential={credential} onClose={() => setRevoking(false)} />}
      </td>
    </tr>
  )
}

function Rights({ credential: { kind, scopes } }: { credential: Schemas['Credential'] }) {
  const words = useWords(keyTexts)
  if (kind === 'UserKey') return <span className="text-muted">{words.ofPerson}</span>
  if (GIVEN_SCOPES.every((scope) => scopes.includes(scope))) return words.allRights
  return <code className="font-mono text-xs">{scopes.join(', ')}</code>
}
