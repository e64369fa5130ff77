import type { NewStockUpdate, StockUpdate } from '#modules/inbound'
import { timeFrom, toTime, toTimeOrNull } from '../../times.ts'
import { amountFrom, textFrom, toNumber, type Wire } from './values.ts'

export const stockUpdateFrom = (body: Wire<'StockUpdateRequest'>): NewStockUpdate => ({
  warehouseCode: textFrom(body.warehouseCode),
  supplier: body.supplier,
  containers: body.containers ?? null,
  pallets: body.pallets ?? null,
  parcels: body.parcels ?? null,
  deliveredBy: textFrom(body.deliveredBy),
  receiveDate: timeFrom(body.receiveDate, 'receiveDate'),
  merchantComments: textFrom(body.merchantComments),
  trackingCodes: body.trackingCodes ?? [],
  specialAction: textFrom(body.specialAction),
  reference: body.reference,
  products: (body.products ?? []).map((product, i) => ({
    code: product.code,
    name: textFrom(product.name),
    eanCode: textFrom(product.eanCode),
    countryOfOrigin: product.countryOfOrigin.toUpperCase(),
    customsDescription: textFrom(product.customsDescription),
    hsCode: textFrom(product.hsCode),
    expectedQuantity: product.expectedQuantity,
    supplyPrice: amountFrom(product.supplyPrice, `products[${i}].supplyPrice`),
  })),
})

export const toStockUpdate = (update: StockUpdate): Wire<'StockUpdateResponse'> => ({
  status: update.status,
  arrivalDate: toTimeOrNull(update.arrivalDate),
  warehouseCode: update.warehouseCode,
  supplier: update.supplier,
  containers: update.containers,
  pallets: update.pallets,
  parcels: update.parcels,
  deliveredBy: update.deliveredBy,
  receiveDate: toTime(update.receiveDate),
  merchantComments: update.merchantComments,
  trackingCodes: update.trackingCodes,
  specialAction: update.specialAction,
  reference: update.reference,
  autoReference: update.autoReference,
  warehouseComments: update.warehouseComments,
  created: toTime(update.createdAt),
  modified: toTimeOrNull(update.modifiedAt),
  products: update.lines.map((line) => ({
    code: line.code,
    name: line.name,
    eanCode: line.eanCode,
    countryOfOrigin: line.countryOfOrigin,
    customsDescription: line.customsDescription,
    hsCode: line.hsCode,
    expectedQuantity: line.expectedQuantity,
    supplyPrice: toNumber(line.supplyPrice),
    receivedQuantity: line.receivedQuantity,
    warehouseComments: line.warehouseComments,
  })),
})
