import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { consoleOf } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { Loaded } from './loaded.tsx'
import { NewShopForm } from './new-shop-form.tsx'
import { organizationTexts } from './organization-texts.ts'
import { organizationQuery, shopsQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'

export function OrganizationPage() {
  const words = useWords(organizationTexts)
  const organization = useQuery(organizationQuery)
  return (
    <SettingsFrame section="organization">
      <Loaded title={words.facts} query={organization} height="h-56">
        {(data) => <OrganizationForm organization={data} />}
      </Loaded>
      <Shops />
    </SettingsFrame>
  )
}

function OrganizationForm({ organization }: { organization: Schemas['Organization'] }) {
  const words = useWords(organizationTexts)
  const queries = useQueryClient()
  const form = useForm({
    name: 'organization',
    stored: {
      name: organization.name,
      email: organization.email ?? '',
      phone: organization.phone ?? '',
      website: organization.website ?? '',
      industry: organization.industry ?? '',
      ssoDomain: organization.ssoDomain ?? '',
    },
    send: ({ name, ...texts }) =>
      call('patch', '/organization', {
        body: {
          ...(name === undefined ? {} : { name }),
          ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() || null])),
        },
      }),
    onDone: (after) => queries.setQueryData(organizationQuery.queryKey, after),
  })
  return (
    <Form form={form} reason={useMay('admin')}>
      <Fields>
        <Field {...form.text('name', words.name)} maxLength={200} />
        <Field {...form.text('website', words.website)} type="url" placeholder="https://" />
        <Field {...form.text('email', words.email)} type="email" maxLength={254} />
        <Field {...form.text('phone', words.phone)} type="tel" maxLength={40} />
        <Field {...form.text('industry', words.industry)} maxLength={200} />
        <Field {...form.text('ssoDomain', words.ssoDomain)} help={words.ssoDomainHelp} maxLength={253} />
      </Fields>
      <p className="text-muted">{words.partial}</p>
    </Form>
  )
}

function Shops() {
  const words = useWords(organizationTexts)
  const reason = useMay('admin')
  const shops = useQuery(shopsQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Loaded title={words.shops} query={shops} height="h-24">
      {({ items }) => (
        <>
          <ShopTable shops={items} />
          {adding ? (
            <div className="pt-4">
              <NewShopForm onClose={() => setAdding(false)} />
            </div>
          ) : (
            <div className="p-4">
              <Button reason={reason} onClick={() => setAdding(true)}>
                <Icon name="plus" />
                {words.newShop}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

function ShopTable({ shops }: { shops: readonly Schemas['ShopSummary'][] }) {
  const words = useWords(organizationTexts)
  const { shop } = useSession()
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.shops}>
        <thead>
          <tr>
            {[words.shop, words.slug, words.currency, words.state].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4`}>
                {name}
              </th>
            ))}
            <td className={`${HEAD} bg-surface pr-4`} />
          </tr>
        </thead>
        <tbody>
          {shops.map(({ id, slug, name, currency, available }) => (
            <tr key={id}>
              <td className={`${CELL} max-w-72 break-words py-1 pl-4 font-medium`}>{name}</td>
              <td className={`${CELL} break-all font-mono`}>{slug}</td>
              <td className={CELL}>{currency}</td>
              <td className={CELL}>
                <Pill tone={available ? 'good' : 'neutral'} icon={available ? 'check' : 'pause'}>
                  {available ? words.open : words.closed}
                </Pill>
              </td>
              <td className={`${CELL} pr-4 text-right text-muted`}>
                {slug === shop.slug ? (
                  words.here
                ) : (
                  <a href={`${consoleOf(slug)}/settings`} aria-label={words.go(name)} className={buttonClass('quiet')}>
                    {words.goThere}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
