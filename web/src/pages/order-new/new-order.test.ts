import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeLine } from '../order/line-drafts.ts'
import { faultsOf, newOrderOf } from './new-order.ts'

const words = { missing: 'missing', amount: 'amount', quantity: 'quantity', percent: 'percent', lines: 'lines' }
const recipient = {
  'customer.name': ' Aino ',
  'customer.address1': 'Esimerkkikatu 4',
  'customer.city': 'Helsinki',
  'customer.country': 'FI',
}
const line = writeLine({ code: 'CUP', name: 'Cup', quantity: '2', unitPrice: '24,9', vat: '25,5' })

test('the request says what the form says, and nothing of what is empty', () => {
  const facts = { ...recipient, 'line:new-1': line, shippingPrice: '4.90', discount: '', comments: ' ' }
  const { customer, ...order } = newOrderOf(facts, 'New', 'EUR')
  assert.deepEqual(order, {
    status: 'New',
    lines: [{ code: 'CUP', quantity: 2, unitPrice: '24.90', vatPercentage: '25.5' }],
    currency: 'EUR',
    shippingPrice: '4.90',
    total: '54.70',
  })
  assert.deepEqual([customer.name, customer.company, customer.region], ['Aino', null, null])
})

test('an order needs a recipient and a line; a draft needs no line', () => {
  const pointers = (begins: 'New' | 'Draft', facts = {}) => faultsOf(facts, begins, words).map(({ pointer }) => pointer)
  assert.deepEqual(pointers('New'), [
    '/lines',
    '/customer/name',
    '/customer/address1',
    '/customer/city',
    '/customer/country',
  ])
  assert.deepEqual(pointers('Draft', recipient), [])
  assert.deepEqual(pointers('Draft', { ...recipient, discount: 'much', otherBilling: 'on' }).slice(-1), ['/discount'])
})

test('what is wrong with a line is told at its place in the request', () => {
  const bad = writeLine({ code: 'POT', name: '', quantity: '0', unitPrice: 'x', vat: '-' })
  const facts = { ...recipient, 'line:new-1': line, 'line:new-2': bad }
  assert.deepEqual(
    faultsOf(facts, 'New', words).map(({ pointer }) => pointer),
    ['/lines/1/quantity', '/lines/1/unitPrice', '/lines/1/vatPercentage'],
  )
})
