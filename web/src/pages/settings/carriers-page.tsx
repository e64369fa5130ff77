import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { call, type Schemas } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { connectionOfCarrier } from './connection.ts'
import { ConnectionDrawer } from './connection-drawer.tsx'
import { ConnectionList } from './connection-list.tsx'
import { connectionTexts } from './connection-texts.ts'
import { Loaded } from './loaded.tsx'
import { carriersQuery, connectionsQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { TestResult } from './test-result.tsx'

export function CarriersPage() {
  const words = useWords(connectionTexts)
  const { name } = useSearch({ from: '/settings/carriers' })
  const reason = useMay('admin')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const carriers = useQuery(carriersQuery)
  const list = useQuery({ ...connectionsQuery, enabled: reason === null })
  const data =
    list.data && carriers.data && list.data.items.map((each) => connectionOfCarrier(each, carriers.data.items))
  const open = data?.find((connection) => connection.name === name)
  const path = { gateway: name ?? '' }
  return (
    <SettingsFrame section="carriers" adminOnly>
      <Loaded
        title={words.gateways}
        height="h-72"
        query={{ data, error: list.error ?? carriers.error, refetch: list.refetch }}
      >
        {(connections) => (
          <>
            <p className="max-w-[68ch] px-4 pb-3 text-muted">{words.carriersIntro}</p>
            <ConnectionList connections={connections} to={paths.carriers} />
          </>
        )}
      </Loaded>
      {open && (
        <ConnectionDrawer
          key={open.name}
          connection={open}
          save={(settings) => call('put', '/carrier-connections/{gateway}', { path, body: { settings } })}
          disconnect={() => call('delete', '/carrier-connections/{gateway}', { path })}
          onChanged={() => void queries.invalidateQueries(connectionsQuery)}
          onClose={() => void navigate({ to: paths.carriers })}
        >
          <CarrierTest gateway={open.name} carriers={carriers.data?.items ?? []} />
        </ConnectionDrawer>
      )}
    </SettingsFrame>
  )
}

function CarrierTest({ gateway, carriers }: { gateway: string; carriers: readonly Schemas['Carrier'][] }) {
  const words = useWords(connectionTexts)
  const queries = useQueryClient()
  const trying = useMutation({
    mutationFn: (body: Schemas['ConnectionTest']) =>
      call('post', '/carrier-connections/{gateway}/test', { path: { gateway }, body }),
    onSettled: () => queries.invalidateQueries(connectionsQuery),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const trackingNumber = String(form.get('trackingNumber')).trim()
    if (trackingNumber !== '' && !trying.isPending)
      trying.mutate({ trackingNumber, carrier: String(form.get('carrier')) })
  }
  const own = carriers.some(({ name }) => name === gateway)
  const known = [...carriers].sort((a, b) => a.displayName.localeCompare(b.displayName))
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p className="text-muted">{words.testIntro}</p>
      <Field name="trackingNumber" label={words.trackingNumber} maxLength={100} autoComplete="off" />
      <Select
        name="carrier"
        label={words.carrier}
        defaultValue={own ? gateway : known[0]?.name}
        options={known.map(({ name, displayName }) => ({ value: name, label: displayName }))}
      />
      <Button type="submit" className="justify-self-start" busy={trying.isPending}>
        {trying.isPending ? words.testing : words.test}
      </Button>
      {trying.error && <Failure error={trying.error} />}
      {trying.data && <TestResult {...trying.data} success={words.testOk(trying.data.events)} />}
    </form>
  )
}
