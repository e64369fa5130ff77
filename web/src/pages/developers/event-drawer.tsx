import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CodeBlock } from '../../ui/code-block.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Time } from '../../ui/time.tsx'
import { Facts } from './facts.tsx'
import { logTexts } from './log-texts.ts'

interface Props {
  event: Schemas['Event']
  /** Shows everything about a subject. */
  onAbout: (subject: string) => void
  onClose: () => void
}

/** One event as programs read it. */
export function EventDrawer({ event, onAbout, onClose }: Props) {
  const words = useWords(logTexts)
  return (
    <Dialog title={event.type} shape="side" onClose={onClose}>
      <div className="grid content-start gap-5 overflow-y-auto p-5">
        <Facts
          facts={[
            [words.about, <Id key="subject" text={event.subject} />],
            [words.by, <Id key="actor" text={event.actor} />],
            [words.through, event.door],
            [words.at, <Time key="at" at={event.at} />],
            [words.id, <Id key="id" text={event.id} />],
          ]}
        />
        <div>
          <Button onClick={() => onAbout(event.subject)}>{words.moreAbout}</Button>
        </div>
        <CodeBlock label={words.data} text={JSON.stringify(event.data, null, 2)} />
      </div>
    </Dialog>
  )
}

const Id = ({ text }: { text: string }) => (
  <span className="flex items-center gap-1">
    <code className="min-w-0 break-all font-mono text-xs">{text}</code>
    <CopyButton text={text} />
  </span>
)
