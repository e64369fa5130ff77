import type { NewVariant } from '#modules/catalog'
import type { Address } from '#modules/orders'
import type { Amount } from '#platform/money'

/** What the demo shop sells, to whom. Goods, people and addresses are invented. */
export interface DemoProduct {
  facts: NewVariant
  /** Units received in the main warehouse, and in the outlet. */
  stock: { main: number; outlet: number }
}

const euros = (text: string): Amount => BigInt(text.replace('.', '')) * 100n

const product = (
  [code, name, group, price, cost, eanCode, hsCode]: readonly [string, string, string, string, string, string, string],
  { place, alarmLevel, ...stock }: DemoProduct['stock'] & { place: string; alarmLevel: number },
): DemoProduct => ({
  facts: {
    code,
    name,
    group,
    eanCode,
    hsCode,
    place,
    alarmLevel,
    supplier: 'Saimaa Workshop',
    supplierCode: `SW-${code}`,
    salesPrice: euros(price),
    supplyPrice: euros(cost),
    currency: 'EUR',
    countryOfOrigin: 'FI',
    customsDescription: group,
    infoUrl: `https://shop.example.com/products/${code.toLowerCase()}`,
  },
  stock,
})

export const PRODUCTS: readonly DemoProduct[] = [
  product(['HP-MUG-01', 'Enamel mug, spruce green', 'Kitchen', '18.90', '6.20', '6410000000019', '732394'], {
    main: 120,
    outlet: 24,
    place: 'A-01-2',
    alarmLevel: 30,
  }),
  product(['HP-MUG-02', 'Enamel mug, sea grey', 'Kitchen', '18.90', '6.20', '6410000000026', '732394'], {
    main: 85,
    outlet: 12,
    place: 'A-01-3',
    alarmLevel: 30,
  }),
  product(['HP-KET-01', 'Camp kettle, 1.5 litres', 'Kitchen', '49.00', '21.50', '6410000000033', '761510'], {
    main: 32,
    outlet: 0,
    place: 'A-02-1',
    alarmLevel: 10,
  }),
  product(['HP-BLK-01', 'Wool blanket, herringbone', 'Textiles', '129.00', '58.00', '6410000000040', '630120'], {
    main: 18,
    outlet: 4,
    place: 'B-10-1',
    alarmLevel: 6,
  }),
  product(['HP-BLK-02', 'Wool blanket, plain charcoal', 'Textiles', '119.00', '54.00', '6410000000057', '630120'], {
    main: 9,
    outlet: 2,
    place: 'B-10-2',
    alarmLevel: 12,
  }),
  product(['HP-TWL-01', 'Linen sauna towel', 'Textiles', '34.50', '13.80', '6410000000064', '630291'], {
    main: 64,
    outlet: 10,
    place: 'B-04-3',
    alarmLevel: 20,
  }),
  product(['HP-AXE-01', 'Small splitting axe, birch handle', 'Tools', '74.00', '33.00', '6410000000071', '820140'], {
    main: 21,
    outlet: 0,
    place: 'C-01-1',
    alarmLevel: 8,
  }),
  product(['HP-KNF-01', 'Carving knife with sheath', 'Tools', '58.00', '24.00', '6410000000088', '821192'], {
    main: 40,
    outlet: 6,
    place: 'C-01-2',
    alarmLevel: 10,
  }),
  product(['HP-LNT-01', 'Storm lantern, brass', 'Lighting', '89.00', '41.00', '6410000000095', '940550'], {
    main: 14,
    outlet: 3,
    place: 'C-03-1',
    alarmLevel: 6,
  }),
  product(['HP-CND-01', 'Beeswax candles, box of six', 'Lighting', '22.00', '8.10', '6410000000101', '340600'], {
    main: 150,
    outlet: 40,
    place: 'C-03-2',
    alarmLevel: 40,
  }),
  product(['HP-SOP-01', 'Tar soap, three bars', 'Bath', '14.50', '4.40', '6410000000118', '340111'], {
    main: 200,
    outlet: 30,
    place: 'D-02-1',
    alarmLevel: 50,
  }),
  product(['HP-BSK-01', 'Birch bark basket, large', 'Storage', '96.00', '44.00', '6410000000125', '460219'], {
    main: 2,
    outlet: 0,
    place: 'D-02-4',
    alarmLevel: 10,
  }),
]

const person = (
  name: string,
  [address1, zip, city, countryCode]: readonly [string, string, string, string],
): Address => ({
  name,
  company: null,
  address1,
  address2: null,
  zip,
  city,
  countryCode,
  phone: null,
  email: `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')}@example.com`,
})

export const PEOPLE = {
  aino: person('Aino Lehtola', ['Rantakuja 4 B 12', '00150', 'Helsinki', 'FI']),
  eero: person('Eero Vainamo', ['Puistotie 18', '33200', 'Tampere', 'FI']),
  signe: person('Signe Holmberg', ['Björkvägen 7', '114 27', 'Stockholm', 'SE']),
  jonas: person('Jonas Brandner', ['Lindenweg 31', '20255', 'Hamburg', 'DE']),
  maja: person('Maja Kowalczyk', ['ul. Leśna 9', '80-286', 'Gdańsk', 'PL']),
  hugo: person('Hugo Martelle', ['14 rue des Tilleuls', '69003', 'Lyon', 'FR']),
} as const

export const priceOf = (code: string): Amount | null =>
  PRODUCTS.find(({ facts }) => facts.code === code)?.facts.salesPrice ?? null

export const nameOf = (code: string): string | null =>
  PRODUCTS.find(({ facts }) => facts.code === code)?.facts.name ?? null
