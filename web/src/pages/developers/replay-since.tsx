import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Checkbox, Select } from '../../ui/field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { webhookTexts } from './webhook-texts.ts'

const HOUR_MS = 60 * 60_000
const RANGES = [1, 24, 168, 720] as const

/** Queues again what failed of a time. */
export function ReplaySince({ webhookId, onClose }: { webhookId: string; onClose: () => void }) {
  const words = useWords(webhookTexts)
  const { ui } = useTexts()
  const queries = useQueryClient()
  const tell = useToast()
  const [hours, setHours] = useState<(typeof RANGES)[number]>(24)
  const [everything, setEverything] = useState(false)
  const replay = useMutation({
    mutationFn: () => {
      const from = new Date(Date.now() - hours * HOUR_MS).toISOString()
      return call('post', '/webhooks/{webhookId}/replay', {
        path: { webhookId },
        body: { from, onlyFailed: !everything },
      })
    },
    onSuccess: async ({ replayed }) => {
      tell({ text: words.replayed(replayed) })
      onClose()
      await queries.invalidateQueries({ queryKey: ['deliveries'] })
    },
  })
  return (
    <Dialog title={words.replaySince} onClose={onClose}>
      <div className="grid gap-4 p-5">
        {replay.isError && <Failure error={replay.error} />}
        <Select
          label={words.replayFrom}
          options={RANGES.map((range) => ({ value: String(range), label: words.replayRanges[range] }))}
          value={String(hours)}
          onChange={(event) => setHours(RANGES.find((range) => String(range) === event.target.value) ?? 24)}
        />
        <Checkbox
          label={words.replayAll}
          help={words.replayAllHelp}
          checked={everything}
          onChange={(event) => setEverything(event.target.checked)}
        />
        <div className="flex gap-2">
          <Button look="primary" busy={replay.isPending} onClick={() => replay.mutate()}>
            {words.replay}
          </Button>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}
