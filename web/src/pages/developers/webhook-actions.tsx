import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError, call, type Schemas } from '../../api.ts'
import { explain } from '../../errors.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useShortcuts } from '../../shortcuts.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ReplaySince } from './replay-since.tsx'
import { RotateSecret } from './rotate-secret.tsx'
import { WebhookForm } from './webhook-form.tsx'
import { webhookTexts } from './webhook-texts.ts'

interface Props {
  webhook: Schemas['Webhook']
  /** Opens a delivery. */
  onDelivery: (deliveryId: string) => void
}

type Open = 'edit' | 'rotate' | 'replay' | 'remove'

export function WebhookActions({ webhook, onDelivery }: Props) {
  const words = useWords(webhookTexts)
  const { ui } = useTexts()
  const may = useMay('write:webhook')
  const [open, setOpen] = useState<Open | null>(null)
  const { test, setActive, remove } = useWebhookCalls(webhook, onDelivery)
  const whileOn = may ?? (webhook.active ? null : words.isPaused)
  const close = () => setOpen(null)
  useShortcuts({ e: () => may === null && setOpen('edit') })
  const trigger = (
    <Button aria-label={words.actions}>
      <Icon name="more" />
    </Button>
  )
  return (
    <>
      {webhook.active ? (
        <Button look="primary" reason={may} busy={test.isPending} onClick={() => test.mutate()}>
          {words.test}
        </Button>
      ) : (
        <Button look="primary" reason={may} busy={setActive.isPending} onClick={() => setActive.mutate(true)}>
          {words.resume}
        </Button>
      )}
      <Button reason={whileOn} onClick={() => setOpen('replay')}>
        {words.replaySince}
      </Button>
      <Menu trigger={trigger}>
        <MenuItem reason={may} onSelect={() => setOpen('edit')}>
          {ui.edit}
        </MenuItem>
        <MenuItem reason={may} onSelect={() => setOpen('rotate')}>
          {words.rotate}
        </MenuItem>
        <MenuItem reason={whileOn} onSelect={() => setActive.mutate(false)}>
          {words.pause}
        </MenuItem>
        <MenuLine />
        <MenuItem reason={may} onSelect={() => setOpen('remove')}>
          {words.remove}
        </MenuItem>
      </Menu>
      {open === 'edit' && <WebhookForm webhook={webhook} onClose={close} />}
      {open === 'rotate' && <RotateSecret webhook={webhook} onClose={close} />}
      {open === 'replay' && <ReplaySince webhookId={webhook.id} onClose={close} />}
      {open === 'remove' && (
        <Confirm
          title={words.removeTitle}
          name={new URL(webhook.url).host}
          submit={words.remove}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={close}
        >
          <p>{words.removeText}</p>
        </Confirm>
      )}
    </>
  )
}

function useWebhookCalls({ id: webhookId }: Schemas['Webhook'], onDelivery: (deliveryId: string) => void) {
  const words = useWords(webhookTexts)
  const texts = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const tell = useToast()
  const path = { webhookId }
  const onError = (error: Error) => {
    const nothing = error instanceof ApiError && error.code === 'webhook_test_unsupported'
    tell({ text: nothing ? words.noTest : explain(error, texts).text })
  }
  const reread = () =>
    Promise.all(['webhooks', 'webhook', 'deliveries'].map((name) => queries.invalidateQueries({ queryKey: [name] })))
  const test = useMutation({
    mutationFn: () => call('post', '/webhooks/{webhookId}/test', { path }),
    onSuccess: async ({ deliveryId }) => {
      onDelivery(deliveryId)
      await reread()
    },
    onError,
  })
  const setActive = useMutation({
    mutationFn: (active: boolean) => call('patch', '/webhooks/{webhookId}', { path, body: { active } }),
    onSuccess: async (_webhook, active) => {
      await reread()
      tell({
        text: active ? words.resumed : words.paused,
        ...(active ? {} : { undo: () => setActive.mutate(true) }),
      })
    },
    onError,
  })
  const remove = useMutation({
    mutationFn: () => call('delete', '/webhooks/{webhookId}', { path }),
    onSuccess: async () => {
      await navigate({ to: paths.webhooks })
      queries.removeQueries({ queryKey: ['webhook', webhookId] })
      tell({ text: words.removed })
      await queries.invalidateQueries({ queryKey: ['webhooks'] })
    },
    onError,
  })
  return { test, setActive, remove }
}
