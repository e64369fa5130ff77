import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { accountTexts } from './texts.ts'

/** New recovery codes, which nobody can look up later. */
export function ShownCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { codes: words } = useWords(accountTexts)
  const text = codes.join('\n')
  const save = () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }))
    link.download = 'doorstep-recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <div role="status" className="grid justify-items-start gap-3 rounded-md bg-warn-soft p-4">
      <p className="font-medium text-warn">{words.shown}</p>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 font-mono sm:grid-cols-2" aria-label={words.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={save}>{words.download}</Button>
        <CopyButton text={text} />
        <Button look="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </div>
    </div>
  )
}
