import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { Fields } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { PrivacyRequests } from './privacy-requests.tsx'
import { privacyTexts } from './privacy-texts.ts'
import { privacyRequestsQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'

export const PrivacyPage = () => (
  <SettingsFrame section="privacy" adminOnly>
    <FindPerson />
    <PrivacyRequests />
  </SettingsFrame>
)

/** Whoever is named here is not kept as a draft. */
function FindPerson() {
  const words = useWords(privacyTexts)
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [customerId, setCustomerId] = useState('')
  const [erasing, setErasing] = useState(false)
  const body: Schemas['PersonKeys'] = {
    ...(email.trim() ? { email: email.trim() } : {}),
    ...(customerId.trim() ? { externalCustomerId: customerId.trim() } : {}),
  }
  const named = body.email ?? body.externalCustomerId ?? ''
  const onSettled = () => queries.invalidateQueries({ queryKey: privacyRequestsQuery.queryKey })
  const exporting = useMutation({
    mutationFn: () => call('post', '/privacy/exports', { body }),
    onSuccess: (all) => saveFile('person.json', JSON.stringify(all, null, 2)),
    onSettled,
  })
  const erasure = useMutation({
    mutationFn: () => call('post', '/privacy/erasures', { body }),
    onSuccess: () => setErasing(false),
    onSettled,
  })
  const reason = named === '' ? words.nobody : null
  const forget = () => {
    exporting.reset()
    erasure.reset()
  }
  return (
    <Section title={words.find}>
      <div className="grid gap-4 px-4 pb-4">
        <p className="text-muted">{words.intro}</p>
        <Fields>
          <Field
            label={words.email}
            type="email"
            autoComplete="off"
            maxLength={255}
            value={email}
            onChange={(event) => {
              forget()
              setEmail(event.target.value)
            }}
          />
          <Field
            label={words.customerId}
            autoComplete="off"
            maxLength={255}
            value={customerId}
            onChange={(event) => {
              forget()
              setCustomerId(event.target.value)
            }}
          />
        </Fields>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <div className="grid justify-items-start gap-2">
            <Button reason={reason} busy={exporting.isPending} onClick={() => exporting.mutate()}>
              {words.export}
            </Button>
            <p className="text-muted">{words.exportHelp}</p>
          </div>
          <div className="grid justify-items-start gap-2">
            <Button look="danger" reason={reason} onClick={() => setErasing(true)}>
              {words.erase}
            </Button>
            <p className="text-muted">{words.eraseHelp}</p>
          </div>
        </div>
        {exporting.error && <Failure error={exporting.error} />}
        <div role="status">
          {exporting.data && <p className="text-good">{words.exported}</p>}
          {erasure.data && <Erased request={erasure.data} />}
        </div>
        {erasing && (
          <Confirm
            title={words.eraseTitle}
            name={named}
            submit={words.erase}
            busy={erasure.isPending}
            onConfirm={() => erasure.mutate()}
            onClose={() => setErasing(false)}
          >
            {words.eraseText}
            {erasure.error && <Failure error={erasure.error} />}
          </Confirm>
        )}
      </div>
    </Section>
  )
}

function Erased({ request }: { request: Schemas['PrivacyRequest'] }) {
  const words = useWords(privacyTexts)
  const count = Object.values(request.erased ?? {}).reduce((sum, each) => sum + each, 0)
  return (
    <>
      <p className="text-good">{words.erased(count)}</p>
      {request.openOrders.length > 0 && <p>{words.stillOpen(request.openOrders.join(', '))}</p>}
    </>
  )
}

function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
