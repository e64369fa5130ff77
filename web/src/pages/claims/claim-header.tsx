import type { Schemas } from '../../api.ts'
import { usePageActions } from '../../page-actions.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { PageHead } from '../../ui/page.tsx'
import { ACTIONS, type ActionName, nextAction, verdictsOf } from './claim-actions.ts'
import { ClaimStatusPill, Due } from './claim-pills.tsx'
import { claimTexts } from './texts.ts'

interface Props {
  claim: Schemas['Claim']
  busy: boolean
  onAction: (name: ActionName) => void
}

/** Where the claim stands, and the one thing that brings it on. */
export function ClaimHeader({ claim, busy, onAction }: Props) {
  const words = useWords(claimTexts)
  const may = useMay('write:order')
  const verdicts = verdictsOf(claim)
  const next = nextAction(claim)
  const reasonOf = (name: ActionName) => {
    const reason = verdicts[name]
    return may ?? (reason === null ? null : words.reasons[reason])
  }
  const nameOf = (name: ActionName) =>
    name === 'decide' && claim.status === 'Approved' ? words.carryOut : words.actions[name]
  usePageActions(ACTIONS.map((name) => ({ label: nameOf(name), reason: reasonOf(name), run: () => onAction(name) })))
  const others = ACTIONS.filter((name) => name !== next)
  const beside = others.filter((name) => ['ask', 'answer'].includes(name) && verdicts[name] === null)
  const stands = claim.status === 'Approved' && claim.reshipmentOrderId ? 'reshipping' : claim.status
  return (
    <PageHead
      title={claim.number}
      back={{ to: paths.claims, label: words.list.title }}
      note={
        <span className="flex flex-wrap items-center gap-2">
          <CopyButton text={claim.number} />
          <ClaimStatusPill status={claim.status} />
          <Due claim={claim} />
        </span>
      }
      actions={
        <>
          {beside.map((name) => (
            <Button key={name} reason={reasonOf(name)} busy={busy} onClick={() => onAction(name)}>
              {nameOf(name)}
            </Button>
          ))}
          {next && (
            <Button look="primary" reason={reasonOf(next)} busy={busy} onClick={() => onAction(next)}>
              {nameOf(next)}
            </Button>
          )}
          <Menu
            trigger={
              <Button aria-label={words.more}>
                <Icon name="more" />
              </Button>
            }
          >
            {others
              .filter((name) => !beside.includes(name))
              .map((name) => (
                <MenuItem key={name} reason={reasonOf(name)} onSelect={() => onAction(name)}>
                  {nameOf(name)}
                </MenuItem>
              ))}
          </Menu>
        </>
      }
    >
      <p className="pb-2 text-muted">{words.stands[stands]}</p>
    </PageHead>
  )
}
