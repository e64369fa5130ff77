import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call, type Fault, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary, faultAt } from '../../ui/fault-summary.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSaving } from '../../use-saving.ts'
import { type AbTestForm, newTest, reasonAgainst, sentOf, testable } from './ab-test-form.ts'
import { abTestTexts } from './ab-test-texts.ts'
import { fromField, toField } from './local-time.ts'
import { campaignChoicesQuery } from './queries.ts'
import { campaignTexts, marketingTexts } from './texts.ts'
import { VariantFields } from './variant-fields.tsx'

export function NewAbTestPage() {
  const words = useWords(abTestTexts)
  const common = useWords(marketingTexts)
  const { create } = useWords(campaignTexts)
  const { data } = useQuery(campaignChoicesQuery)
  const campaigns = data && testable(data.items)
  return (
    <>
      <PageHead title={words.create} back={{ to: paths.abTests, label: common.tabs.abTests }} />
      {campaigns?.length === 0 && (
        <Empty
          title={words.create}
          text={words.needsTwo}
          action={
            <Link to={paths.newCampaign} className={buttonClass('primary')}>
              {create}
            </Link>
          }
        />
      )}
      {campaigns && campaigns.length > 0 && <NewAbTest campaigns={campaigns} />}
    </>
  )
}

function NewAbTest({ campaigns }: { campaigns: readonly Schemas['Campaign'][] }) {
  const words = useWords(abTestTexts)
  const { ui } = useTexts()
  const may = useMay('write:order')
  const navigate = useNavigate()
  const tell = useToast()
  const draft = useDraft<AbTestForm>('ab-test.new', newTest(new Date()))
  const form = draft.value
  const set = (change: Partial<AbTestForm>) => draft.set((before) => ({ ...before, ...change }))
  const saving = useSaving({
    send: () => call('post', '/ab-tests', { body: sentOf(form, campaigns) }),
    changes: ['ab-tests', 'campaigns', 'campaign'],
    conflicts: {
      ab_test_exists: { pointer: '/name', detail: words.taken },
      ab_test_active_segment_exists: { pointer: '/startAt', detail: words.overlaps },
    },
    onSaved: ({ id, startAt }) => {
      draft.clear()
      tell({ text: new Date(startAt) > new Date() ? words.saved : words.started })
      void navigate({ to: paths.abTest(id) })
    },
  })
  const reason = may ?? reasonAgainst(form, words)
  const fields = (['name', 'startAt', 'endAt'] as const).map(
    (name) => [`/${name}`, { id: `test-${name}`, label: words[name] }] as const,
  )
  return (
    <form
      className="grid max-w-[44rem] gap-5 px-6 py-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason === null && !saving.busy) saving.save()
      }}
    >
      {draft.restored && <DraftNote onDiscard={draft.clear} />}
      <FaultSummary faults={saving.faults} fields={Object.fromEntries(fields)} />
      {saving.failure && <Failure error={saving.failure} />}
      <Field
        id="test-name"
        label={words.name}
        help={words.nameHelp}
        maxLength={255}
        required
        value={form.name}
        fault={faultAt(saving.faults, '/name')}
        onChange={({ target: { value } }) => set({ name: value })}
      />
      <Section title={words.variants}>
        <VariantFields campaigns={campaigns} variants={form.variants} onChange={(variants) => set({ variants })} />
      </Section>
      <Holdout form={form} set={set} />
      <Times form={form} set={set} faults={saving.faults} />
      <div>
        <Button type="submit" look="primary" busy={saving.busy} reason={reason}>
          {ui.save}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  form: AbTestForm
  set: (change: Partial<AbTestForm>) => void
}

/** Whether some orders see no campaign, and how many. */
function Holdout({ form, set }: PartProps) {
  const words = useWords(abTestTexts)
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <Checkbox
        label={words.holdout}
        help={words.holdoutHelp}
        checked={form.holdout !== null}
        onChange={({ target: { checked } }) => set({ holdout: checked ? 10 : null })}
      />
      {form.holdout !== null && (
        <Field
          label={words.holdoutShare}
          type="number"
          min={1}
          max={99}
          value={form.holdout}
          onChange={({ target: { value } }) => set({ holdout: Number(value) })}
        />
      )}
    </div>
  )
}

function Times({ form, set, faults }: PartProps & { faults: readonly Fault[] }) {
  const words = useWords(abTestTexts)
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {(['startAt', 'endAt'] as const).map((name) => (
        <Field
          key={name}
          id={`test-${name}`}
          label={words[name]}
          help={words.timeHelp}
          type="datetime-local"
          value={toField(form[name])}
          fault={faultAt(faults, `/${name}`)}
          onChange={({ target: { value } }) => set({ [name]: fromField(value) })}
        />
      ))}
    </div>
  )
}
