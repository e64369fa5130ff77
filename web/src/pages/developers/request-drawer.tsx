import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CodeBlock } from '../../ui/code-block.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Time } from '../../ui/time.tsx'
import { Facts } from './facts.tsx'
import { logTexts } from './log-texts.ts'
import { pretty } from './pretty.ts'
import { requestQuery } from './queries.ts'
import { Caller, RequestResult } from './request-table.tsx'

/** One call with what was sent and answered. */
export function RequestDrawer({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const words = useWords(logTexts)
  const { data: request, error } = useQuery(requestQuery(requestId))
  return (
    <Dialog title={request ? `${request.method} ${request.operation}` : words.call} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        {error && <Failure error={error} />}
        {request ? <Detail request={request} /> : !error && <SkeletonBlock className="h-64" />}
      </div>
    </Dialog>
  )
}

function Detail({ request }: { request: Schemas['LoggedRequestDetail'] }) {
  const words = useWords(logTexts)
  const { language } = useLanguage()
  const { requestBody, answerBody, requestBytes, answerBytes } = request
  const [sent, answered] = [requestBytes, answerBytes].map((size) => words.bytes(count(size, language)))
  return (
    <>
      <div>
        <RequestResult status={request.status} />
      </div>
      {request.detail && (
        <div className="grid gap-1 rounded-lg bg-warn-soft p-3 text-warn">
          <p className="font-medium">{words.detail}</p>
          <p className="break-words">{request.detail}</p>
          <code className="font-mono text-xs">{request.code}</code>
        </div>
      )}
      <Facts
        facts={[
          [words.call, <Mono key="path" text={request.path} />],
          [words.operation, <Mono key="operation" text={`${request.door}.${request.operation}`} />],
          [words.by, <Caller key="actor" actor={request.actor} />],
          [words.at, <Time key="at" at={request.at} />],
          [words.duration, words.milliseconds(count(request.durationMs, language))],
          [words.sizes, words.sizesText(sent ?? '', answered ?? '')],
          [words.reference, <Mono key="reference" text={request.requestId} copied />],
          [words.idempotencyKey, request.idempotencyKey && <Mono text={request.idempotencyKey} copied />],
        ]}
      />
      {(requestBody ?? answerBody) !== null && <p className="text-muted">{words.masked}</p>}
      {requestBody !== null && <CodeBlock label={words.sent} text={pretty(requestBody)} />}
      {answerBody !== null && <CodeBlock label={words.answered} text={pretty(answerBody)} />}
    </>
  )
}

const Mono = ({ text, copied = false }: { text: string; copied?: boolean }) => (
  <span className="flex items-center gap-1">
    <code className="min-w-0 break-all font-mono text-xs">{text}</code>
    {copied && <CopyButton text={text} />}
  </span>
)
