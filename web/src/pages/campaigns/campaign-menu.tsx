import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { campaignTexts, marketingTexts } from './texts.ts'

/** What else can be done with a campaign. */
export function CampaignMenu({ campaign: { id, name } }: { campaign: Schemas['Campaign'] }) {
  const words = useWords(campaignTexts)
  const common = useWords(marketingTexts)
  const may = useMay('write:order')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const tell = useToast()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('delete', '/campaigns/{campaignId}', { path: { campaignId: id } }),
    async onSuccess() {
      tell({ text: common.removed(name) })
      await navigate({ to: paths.marketing })
      await queries.invalidateQueries({ queryKey: ['campaigns'] })
      queries.removeQueries({ queryKey: ['campaign', id] })
    },
  })
  return (
    <>
      <Menu
        trigger={
          <Button aria-label={words.more}>
            <Icon name="more" />
          </Button>
        }
      >
        <MenuItem reason={may} onSelect={() => void navigate({ to: paths.newCampaign, search: { from: id } })}>
          {words.duplicate}
        </MenuItem>
        <MenuItem reason={may} onSelect={() => setAsking(true)}>
          {common.remove}
        </MenuItem>
      </Menu>
      {asking && (
        <Confirm
          title={words.deleteTitle}
          name={name}
          ask={words.deleteAsk(name)}
          submit={common.remove}
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{words.deleteText}</p>
          {remove.error && <Failure error={remove.error} />}
        </Confirm>
      )}
    </>
  )
}
