import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Form, useForm } from '../../ui/form.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Loaded } from './loaded.tsx'
import { warehousesQuery } from './queries.ts'
import { SettingsFrame } from './settings-frame.tsx'
import { settingsTexts } from './texts.ts'
import { warehouseTexts } from './warehouse-texts.ts'

export function WarehousesPage() {
  const words = useWords(warehouseTexts)
  const reason = useMay('admin')
  const list = useQuery(warehousesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <SettingsFrame section="warehouses">
      <Loaded title={words.title} query={list} height="h-24">
        {({ items }) => (
          <>
            <p className="max-w-[68ch] px-4 pb-3 text-muted">{words.intro}</p>
            <WarehouseTable warehouses={items} />
            {adding ? (
              <div className="pt-4">
                <NewWarehouse onClose={() => setAdding(false)} />
              </div>
            ) : (
              <div className="p-4">
                <Button reason={reason} onClick={() => setAdding(true)}>
                  <Icon name="plus" />
                  {words.add}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </SettingsFrame>
  )
}

function WarehouseTable({ warehouses }: { warehouses: readonly Schemas['Warehouse'][] }) {
  const words = useWords(warehouseTexts)
  const { language } = useLanguage()
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.title}>
        <thead>
          <tr>
            {[words.name, words.code, words.country].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4`}>
                {name}
              </th>
            ))}
            <td className={`${HEAD} bg-surface pr-4`} />
          </tr>
        </thead>
        <tbody>
          {warehouses.map(({ id, name, code, country: where, isDefault }) => (
            <tr key={id}>
              <td className={`${CELL} max-w-72 break-words py-1 pl-4 font-medium`}>{name}</td>
              <td className={`${CELL} break-all font-mono`}>{code}</td>
              <td className={CELL}>{country(where, language)}</td>
              <td className={`${CELL} pr-4`}>
                {isDefault && (
                  <Pill tone="good" icon="check">
                    {words.isDefault}
                  </Pill>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NewWarehouse({ onClose }: { onClose: () => void }) {
  const words = useWords(warehouseTexts)
  const { countryHelp } = useWords(settingsTexts)
  const { language, texts } = useLanguage()
  const queries = useQueryClient()
  const tell = useToast()
  const form = useForm({
    name: 'warehouse.new',
    stored: { name: '', code: '', country: '' },
    send: (_changes, { name, code, country: where }) =>
      call('post', '/warehouses', { body: { name, code: code.trim(), country: where.trim().toUpperCase() } }),
    onDone: ({ name }) => {
      tell({ text: words.created(name) })
      void queries.invalidateQueries(warehousesQuery)
      onClose()
    },
  })
  return (
    <Form form={form} submit={words.create} idle={texts.ui.fillFirst} onCancel={onClose}>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field {...form.text('name', words.name)} maxLength={200} autoFocus />
        <Field {...form.text('code', words.code)} help={words.codeHelp} maxLength={40} spellCheck={false} />
        <Field
          {...form.text('country', words.country)}
          help={country(form.value.country.toUpperCase(), language) || countryHelp}
          maxLength={2}
        />
      </div>
    </Form>
  )
}
