import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { sessionQuery, useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Checkbox, Field, Select, TextArea } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { Pill } from '../../ui/pill.tsx'
import { Time } from '../../ui/time.tsx'
import { LegalForm } from './legal-form.tsx'
import { Loaded } from './loaded.tsx'
import { hostsQuery, legalQuery, shopQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { shopTexts } from './shop-texts.ts'

/** Those that the shopper's pages speak. */
const LANGUAGES = ['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'sv']

export function ShopPage() {
  const words = useWords(shopTexts)
  const shop = useQuery(shopQuery)
  const legal = useQuery(legalQuery)
  return (
    <SettingsFrame section="shop">
      <Loaded title={words.facts} query={shop} height="h-72">
        {(data) => <FactsForm shop={data} />}
      </Loaded>
      <Loaded title={words.selling} query={shop} height="h-48">
        {(data) => <SellingForm shop={data} />}
      </Loaded>
      <Loaded title={words.legal} query={legal} height="h-72">
        {(data) => <LegalForm legal={data} language={shop.data?.language ?? 'en'} />}
      </Loaded>
      <Loaded title={words.fixed} query={shop} height="h-24">
        {(data) => <FixedFacts shop={data} />}
      </Loaded>
      <Hosts />
    </SettingsFrame>
  )
}

function useShopChange() {
  const queries = useQueryClient()
  return {
    send: (body: Schemas['ShopChanges']) => call('patch', '/shop', { body }),
    onDone: (after: Schemas['Shop']) => {
      queries.setQueryData(shopQuery.queryKey, after)
      void queries.invalidateQueries(sessionQuery)
    },
  }
}

const emptied = (text: string): string | null => text.trim() || null

function FactsForm({ shop }: { shop: Schemas['Shop'] }) {
  const words = useWords(shopTexts)
  const { language } = useLanguage()
  const { send, onDone } = useShopChange()
  const form = useForm({
    name: 'shop.facts',
    stored: {
      name: shop.name,
      description: shop.description ?? '',
      language: shop.language,
      timezone: shop.timezone,
      shopUrl: shop.shopUrl ?? '',
      faqUrl: shop.faqUrl ?? '',
      serviceUrl: shop.serviceUrl ?? '',
      adminUrl: shop.adminUrl ?? '',
    },
    send: ({ name, language: spoken, timezone, ...texts }) =>
      send({
        ...(name === undefined ? {} : { name }),
        ...(spoken === undefined ? {} : { language: spoken }),
        ...(timezone === undefined ? {} : { timezone }),
        ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, emptied(text)])),
      }),
    onDone,
  })
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const languages = [...new Set([...LANGUAGES, shop.language])].map((code) => ({
    value: code,
    label: names.of(code) ?? code,
  }))
  const zones = [...new Set([shop.timezone, ...Intl.supportedValuesOf('timeZone')])].sort()
  return (
    <Form form={form} reason={useMay('admin')}>
      <Fields>
        <Field {...form.text('name', words.name)} maxLength={200} />
        <Select {...form.text('language', words.language)} help={words.languageHelp} options={languages} />
        <Select
          {...form.text('timezone', words.timezone)}
          help={words.timezoneHelp}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        />
        <Field {...form.text('shopUrl', words.shopUrl)} type="url" placeholder="https://" />
        <Field {...form.text('faqUrl', words.faqUrl)} type="url" placeholder="https://" />
        <Field {...form.text('serviceUrl', words.serviceUrl)} type="url" placeholder="https://" />
        <Field {...form.text('adminUrl', words.adminUrl)} type="url" placeholder="https://" help={words.adminUrlHelp} />
      </Fields>
      <TextArea {...form.text('description', words.description)} maxLength={10_000} rows={3} />
    </Form>
  )
}

function SellingForm({ shop }: { shop: Schemas['Shop'] }) {
  const words = useWords(shopTexts)
  const { send, onDone } = useShopChange()
  const form = useForm({
    name: 'shop.selling',
    stored: {
      available: shop.available,
      fulfilment: shop.fulfilment as string, // chosen from a list
      requiresAuthorization: shop.requiresAuthorization,
      reservationDays: shop.reservationDays === null ? '' : String(shop.reservationDays),
    },
    send: ({ fulfilment, reservationDays, ...flags }) =>
      send({
        ...flags,
        ...(fulfilment === undefined ? {} : { fulfilment: fulfilment === 'external' ? 'external' : 'own' }),
        ...(reservationDays === undefined
          ? {}
          : { reservationDays: reservationDays.trim() === '' ? null : Number(reservationDays) }),
      }),
    onDone,
  })
  return (
    <Form form={form} reason={useMay('admin')}>
      <Checkbox {...form.flag('available', words.available)} help={words.availableHelp} />
      <Checkbox {...form.flag('requiresAuthorization', words.requiresAuthorization)} />
      <Fields>
        <Select
          {...form.text('fulfilment', words.fulfilment)}
          options={[
            { value: 'own', label: words.fulfilmentOwn },
            { value: 'external', label: words.fulfilmentExternal },
          ]}
        />
        <Field
          {...form.text('reservationDays', words.reservationDays)}
          help={words.reservationDaysHelp}
          type="number"
          min={1}
          max={3650}
        />
      </Fields>
    </Form>
  )
}

function FixedFacts({ shop }: { shop: Schemas['Shop'] }) {
  const words = useWords(shopTexts)
  const { language } = useLanguage()
  const facts = [
    [words.slug, shop.slug],
    [words.number, String(shop.number)],
    ['Id', shop.id],
  ] as const
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-1 px-4 pb-4">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="flex items-center gap-1">
            <code className="break-all font-mono">{value}</code>
            <CopyButton text={value} />
          </dd>
        </div>
      ))}
      <dt className="text-muted">{words.currency}</dt>
      <dd>{shop.currency}</dd>
      <dt className="text-muted">{words.country}</dt>
      <dd>{country(shop.country, language)}</dd>
      <dt className="text-muted">{words.created}</dt>
      <dd>
        <Time at={shop.createdAt} />
      </dd>
    </dl>
  )
}

function Hosts() {
  const words = useWords(shopTexts)
  const hosts = useQuery(hostsQuery)
  return (
    <Loaded title={words.hosts} query={hosts} height="h-10">
      {({ items }) => (
        <div className="grid gap-2 px-4 pb-4">
          <p className="text-muted">{words.hostsHelp}</p>
          {items.length === 0 && <p>{words.noHosts}</p>}
          <ul className="grid gap-1">
            {items.map(({ host, forwardWww, linkedAt }, index) => (
              <li key={host} className="flex flex-wrap items-center gap-x-3">
                <code className="break-all font-mono">{host}</code>
                {index === 0 && (
                  <Pill tone="good" icon="check">
                    {words.own}
                  </Pill>
                )}
                <span className="text-muted">
                  {forwardWww && `${words.forwardsWww} · `}
                  {words.linked} <Time at={linkedAt} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}
