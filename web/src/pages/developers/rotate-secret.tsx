import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Select } from '../../ui/field.tsx'
import { SecretOnce } from './secret-once.tsx'
import { webhookTexts } from './webhook-texts.ts'

const OVERLAPS = [24, 168, 1, 0] as const
/** Forms whose calls carry one signature. */
const ONE_SIGNATURE = new Set(['ogoship', 'karla'])

/** Makes a new signing secret, which is shown once. */
export function RotateSecret({ webhook, onClose }: { webhook: Schemas['Webhook']; onClose: () => void }) {
  const words = useWords(webhookTexts)
  const { ui } = useTexts()
  const [hours, setHours] = useState<(typeof OVERLAPS)[number]>(24)
  const alone = ONE_SIGNATURE.has(webhook.dialect)
  const rotate = useMutation({
    mutationFn: () =>
      call('post', '/webhooks/{webhookId}/rotate-secret', {
        path: { webhookId: webhook.id },
        body: { overlapHours: hours },
      }),
  })
  return (
    <Dialog title={rotate.data ? words.rotatedTitle : words.rotate} onClose={onClose}>
      <div className="grid gap-4 p-5">
        {rotate.isError && <Failure error={rotate.error} />}
        {rotate.data ? (
          <SecretOnce label={words.secret} secret={rotate.data.secret} />
        ) : (
          <>
            <p>{alone ? words.rotateText1 : words.rotateText}</p>
            {!alone && (
              <Select
                label={words.overlap}
                options={OVERLAPS.map((overlap) => ({ value: String(overlap), label: words.overlaps[overlap] }))}
                value={String(hours)}
                onChange={(event) => setHours(OVERLAPS.find((each) => String(each) === event.target.value) ?? 24)}
              />
            )}
            <div className="flex gap-2">
              <Button look="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
                {words.rotate}
              </Button>
              <Button onClick={onClose}>{ui.cancel}</Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
