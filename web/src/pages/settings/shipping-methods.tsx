import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Schemas } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Pill } from '../../ui/pill.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Loaded } from './loaded.tsx'
import { methodsQuery } from './queries.ts'
import { ShippingMethodForm } from './shipping-method-form.tsx'
import { shippingTexts } from './shipping-texts.ts'

type Method = Schemas['ShippingMethod']

export function ShippingMethods() {
  const words = useWords(shippingTexts)
  const reason = useMay('admin')
  const list = useQuery(methodsQuery)
  const [editing, setEditing] = useState<Method | 'new' | null>(null)
  const close = () => setEditing(null)
  return (
    <Loaded title={words.methods} query={list} height="h-32">
      {({ items }) => (
        <>
          <p className="max-w-[68ch] px-4 pb-3 text-muted">
            {items.length === 0 ? words.noMethods : words.methodsIntro}
          </p>
          {items.length > 0 && <MethodTable methods={items} onEdit={setEditing} />}
          <div className="p-4">
            <Button reason={reason} onClick={() => setEditing('new')}>
              <Icon name="plus" />
              {words.newMethod}
            </Button>
          </div>
          {editing === 'new' && <ShippingMethodForm onClose={close} />}
          {editing !== null && editing !== 'new' && (
            <ShippingMethodForm key={editing.code} method={editing} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  )
}

function MethodTable({ methods, onEdit }: { methods: readonly Method[]; onEdit: (method: Method) => void }) {
  const words = useWords(shippingTexts)
  return (
    <div className="overflow-x-auto">
      <table className={TABLE} aria-label={words.methods}>
        <thead>
          <tr>
            {[words.name, words.code, words.carrier, words.needs, words.state].map((name) => (
              <th key={name} scope="col" className={`${HEAD} bg-surface first:pl-4`}>
                {name}
              </th>
            ))}
            <th scope="col" className={`${HEAD} bg-surface pr-4`}>
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {methods.map((method) => (
            <MethodRow key={method.code} method={method} onEdit={() => onEdit(method)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A removal is undone by storing the same method again. */
function MethodRow({ method, onEdit }: { method: Method; onEdit: () => void }) {
  const words = useWords(shippingTexts)
  const reason = useMay('admin')
  const queries = useQueryClient()
  const tell = useToast()
  const { code, ...body } = method
  const path = { shippingCode: code }
  const onSettled = () => queries.invalidateQueries(methodsQuery)
  const restore = useMutation({
    mutationFn: () => call('put', '/shipping-methods/{shippingCode}', { path, body }),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => call('delete', '/shipping-methods/{shippingCode}', { path }),
    onSuccess: () => tell({ text: words.removed(method.name), undo: () => restore.mutate() }),
    onSettled,
  })
  const needs = [method.needsPickUpPoint && words.pickUpPoint, method.cashOnDelivery && words.cashOnDelivery]
  return (
    <tr>
      <td className={`${CELL} max-w-64 break-words py-1 pl-4 font-medium`}>{method.name}</td>
      <td className={`${CELL} break-all font-mono`}>{code}</td>
      <td className={CELL}>{method.carrier}</td>
      <td className={`${CELL} text-muted`}>{needs.filter(Boolean).join(', ')}</td>
      <td className={CELL}>
        <Pill tone={method.enabled ? 'good' : 'neutral'} icon={method.enabled ? 'check' : 'pause'}>
          {method.enabled ? words.enabled : words.disabled}
        </Pill>
      </td>
      <td className={`${CELL} whitespace-nowrap pr-4 text-right`}>
        <Button look="quiet" reason={reason} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button look="quiet" reason={reason} busy={remove.isPending} onClick={() => remove.mutate()}>
          {words.remove}
        </Button>
        {remove.error && <Failure error={remove.error} />}
      </td>
    </tr>
  )
}
