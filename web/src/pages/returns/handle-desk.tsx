import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { scanned } from '../../scanning.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ScanBar } from '../../ui/scan-bar.tsx'
import { ScanNoteBar, useScanNote } from '../../ui/scan-note.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { findProduct } from '../products/queries.ts'
import { HandleLine } from './handle-line.tsx'
import { type Finding, handledLine, NOTHING_FOUND, withReceived } from './return-view.ts'
import { returnTexts } from './texts.ts'

interface Draft {
  /** By position of the line. */
  findings: Readonly<Record<number, Finding>>
  comments: string
}

/** What came back, in which condition, and where it goes. It stays over a reload until it is booked. */
export function HandleDesk({ found }: { found: Schemas['Return'] }) {
  const { detail } = useWords(returnTexts)
  const toast = useToast()
  const queries = useQueryClient()
  const mayNot = useMay('warehouse')
  const draft = useDraft<Draft>(`return.${found.id}`, { findings: {}, comments: '' })
  const { note, tell, amend } = useScanNote()
  const findingOf = (at: number): Finding => draft.value.findings[at] ?? NOTHING_FOUND
  const setFinding = (at: number, finding: Finding) =>
    draft.set((before) => ({ ...before, findings: { ...before.findings, [at]: finding } }))
  const findings = found.lines.map((_, at) => findingOf(at))
  const received = findings.reduce((sum, one) => sum + one.received, 0)
  const stocked = findings.reduce((sum, one) => sum + one.stocked, 0)

  const handle = useMutation({
    mutationFn: () =>
      call('post', '/returns/{returnId}/handle', {
        path: { returnId: found.id },
        body: {
          lines: found.lines.map(({ code }, at) => handledLine(code, findingOf(at))),
          comments: draft.value.comments.trim() || null,
        },
      }),
    onSuccess(changed) {
      toast({ text: detail.handled(stocked, received - stocked) })
      draft.clear()
      queries.setQueryData(['return', found.id], changed)
      for (const key of ['returns', 'products', 'product', 'orders', 'order']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
    },
  })

  const onScan = async (scan: string) => {
    const lines = found.lines.map((line, at) => ({ ...line, eanCode: null as string | null, at }))
    let line = scanned(lines, scan)
    if (!line) {
      tell({ tone: 'bad', title: detail.stranger(scan), detail: detail.strangerDetail })
      // Lines of a return know no EAN: the catalogue tells whose it is.
      const product = await findProduct(scan).catch(() => null)
      line = product ? lines.find(({ code }) => code === product.code) : undefined
      if (!line) {
        if (product) {
          const title = detail.stranger(product.name ?? product.code)
          amend({ tone: 'bad', title, detail: detail.strangerDetail })
        }
        return
      }
    }
    const { at, name, code, quantity } = line
    const next = findingOf(at).received + 1
    setFinding(at, withReceived(findingOf(at), next))
    const title = detail.counted(name ?? code, next, quantity)
    tell(next > quantity ? { tone: 'moving', title, detail: detail.more } : { tone: 'good', title })
  }

  const allCame = () =>
    draft.set((before) => ({
      ...before,
      findings: Object.fromEntries(found.lines.map((line, at) => [at, withReceived(findingOf(at), line.quantity)])),
    }))

  return (
    <div className="grid min-w-0 gap-4">
      <ScanBar label={detail.scan} hint={detail.scanHint} onScan={(scan) => void onScan(scan)} />
      <ScanNoteBar note={note} rest={detail.rest} />
      {handle.error && <Failure error={handle.error} />}
      <Section
        title={detail.lines}
        note={
          <Button look="quiet" className="min-h-11" onClick={allCame}>
            {detail.all}
          </Button>
        }
      >
        <ul>
          {found.lines.map((line, at) => (
            <HandleLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a return may name a product twice
              key={at}
              line={line}
              finding={findingOf(at)}
              onChange={(finding) => setFinding(at, finding)}
            />
          ))}
        </ul>
      </Section>
      <TextArea
        label={detail.note}
        rows={2}
        maxLength={2000}
        value={draft.value.comments}
        onChange={({ target }) => draft.set((before) => ({ ...before, comments: target.value }))}
      />
      <div className="sticky bottom-4 z-20 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-surface p-2 pl-4 shadow-lg">
        <p className="mr-auto" role="status">
          {detail.confirm(received, stocked)}
        </p>
        <Button
          look="primary"
          className="min-h-11"
          reason={mayNot}
          busy={handle.isPending}
          onClick={() => handle.mutate()}
        >
          {detail.handle}
        </Button>
      </div>
    </div>
  )
}
