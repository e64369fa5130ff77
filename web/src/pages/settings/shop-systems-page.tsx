import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { connectionOfIntegration } from './connection.ts'
import { ConnectionDrawer } from './connection-drawer.tsx'
import { ConnectionList } from './connection-list.tsx'
import { connectionTexts } from './connection-texts.ts'
import { Loaded } from './loaded.tsx'
import { integrationsQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { TestResult } from './test-result.tsx'

export function ShopSystemsPage() {
  const words = useWords(connectionTexts)
  const { name } = useSearch({ from: '/settings/shop-systems' })
  const reason = useMay('admin')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const list = useQuery({ ...integrationsQuery, enabled: reason === null })
  const data = list.data?.items.map(connectionOfIntegration)
  const open = data?.find((connection) => connection.name === name)
  const path = { name: name ?? '' }
  return (
    <SettingsFrame section="shopSystems" adminOnly>
      <Loaded title={words.integrations} height="h-32" query={{ data, error: list.error, refetch: list.refetch }}>
        {(connections) => (
          <>
            <p className="max-w-[68ch] px-4 pb-3 text-muted">{words.systemsIntro}</p>
            <ConnectionList connections={connections} to={paths.shopSystems} />
          </>
        )}
      </Loaded>
      {open && (
        <ConnectionDrawer
          key={open.name}
          connection={open}
          save={(settings) => call('put', '/integrations/{name}', { path, body: { settings } })}
          disconnect={() => call('delete', '/integrations/{name}', { path })}
          onChanged={() => void queries.invalidateQueries(integrationsQuery)}
          onClose={() => void navigate({ to: paths.shopSystems })}
        >
          <SystemTest name={open.name} />
        </ConnectionDrawer>
      )}
    </SettingsFrame>
  )
}

function SystemTest({ name }: { name: string }) {
  const words = useWords(connectionTexts)
  const queries = useQueryClient()
  const trying = useMutation({
    mutationFn: () => call('post', '/integrations/{name}/test', { path: { name } }),
    onSettled: () => queries.invalidateQueries(integrationsQuery),
  })
  return (
    <>
      <p className="text-muted">{words.testSystem}</p>
      <Button className="justify-self-start" busy={trying.isPending} onClick={() => trying.mutate()}>
        {trying.isPending ? words.testing : words.test}
      </Button>
      {trying.error && <Failure error={trying.error} />}
      {trying.data && <TestResult {...trying.data} success={words.testSystemOk(trying.data.account)} />}
    </>
  )
}
