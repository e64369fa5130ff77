import type { Fulfilment } from '#modules/shipments'

export type ToldOrder = NonNullable<Fulfilment['order']>
export type ToldTracking = Fulfilment['trackings'][number]
export type Discount = NonNullable<ToldOrder['discounts']>[number]
export type SoldGoods = NonNullable<ToldOrder['products']>[number]
export type Goods = SoldGoods['bundled'][number]
export type TaxLine = Goods['taxLines'][number]
