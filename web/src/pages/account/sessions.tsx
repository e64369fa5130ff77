import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { useToast } from '../../ui/toast.tsx'
import { browserName } from './browser-name.ts'
import { sessionsQuery } from './queries.ts'
import { accountTexts } from './texts.ts'

export function Sessions() {
  const { sessions: words } = useWords(accountTexts)
  const list = useQuery(sessionsQuery)
  return (
    <Section title={words.title}>
      <div className="grid gap-2 px-4 pb-4">
        {list.isPending && <SkeletonBlock className="h-10" />}
        {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && (
          <ul className="grid gap-2">
            {list.data.items.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  )
}

function SessionRow({ session }: { session: Schemas['Session'] }) {
  const { sessions: words } = useWords(accountTexts)
  const queries = useQueryClient()
  const tell = useToast()
  const end = useMutation({
    mutationFn: () => call('delete', '/sessions/{sessionId}', { path: { sessionId: session.id } }),
    onSuccess: () => tell({ text: words.ended }),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium" title={session.userAgent}>
          {browserName(session.userAgent) ?? words.unknownBrowser}
          {session.current && (
            <Pill tone="good" icon="check">
              {words.here}
            </Pill>
          )}
        </p>
        <p className="text-muted">
          {words.lastSeen} <Time at={session.lastSeenAt} />
          {session.address && ` · ${words.from} ${session.address}`}
          {session.secondFactorAt && ` · ${words.twoSteps}`}
        </p>
        {end.error && <Failure error={end.error} />}
      </div>
      {!session.current && (
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {words.end}
        </Button>
      )}
    </li>
  )
}
