import { inEachLanguage } from '../../texts/words.ts'

/** How much against the week before, as the words of a language say it. */
interface Change {
  /** Formatted, without a sign. */
  by: string
  direction: 'more' | 'less' | 'same' | 'unknown'
}

const CHANGES_EN = { more: 'more than', less: 'less than' } as const
const FEWER_EN = { more: 'more than', less: 'fewer than' } as const

function beforeEn({ by, direction }: Change, words: Readonly<Record<'more' | 'less', string>> = FEWER_EN): string {
  if (direction === 'unknown') return ''
  return direction === 'same' ? ', as in the week before' : `, ${by} ${words[direction]} the week before`
}

function beforeDe({ by, direction }: Change, unit = ''): string {
  if (direction === 'unknown') return ''
  if (direction === 'same') return ', wie in der Woche davor'
  return `, ${by}${unit} ${direction === 'more' ? 'mehr' : 'weniger'} als in der Woche davor`
}

export const todayTexts = inEachLanguage({
  en: {
    title: 'Today',
    needs: 'Needs you',
    calm: 'Nothing needs you now',
    calmText: 'No parcel is late or stuck, no claim waits and no webhook fails. This page looks again every minute.',
    quiet: 'This shop is ready',
    quietText:
      'Orders, parcels and returns appear here as soon as something about them needs a person. Orders arrive from your shop system, or through the API.',
    quietAction: 'Connect a shop system',
    work: 'Work',
    most: (count: string) => `${count}+`,
    kinds: {
      problemShipments: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'shipment has' : 'shipments have'} a problem`,
      lateShipments: (count: number, shown: string) => `${shown} ${count === 1 ? 'shipment is' : 'shipments are'} late`,
      stuckShipments: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'shipment is' : 'shipments are'} without news`,
      pendingOrders: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'order waits' : 'orders wait'} for stock`,
      runningOutProducts: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'product runs' : 'products run'} out`,
      overdueClaims: (count: number, shown: string) => `${shown} ${count === 1 ? 'claim is' : 'claims are'} overdue`,
      claimsToHandle: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'claim waits' : 'claims wait'} for you`,
      failingWebhooks: (count: number, shown: string) => `${shown} ${count === 1 ? 'webhook fails' : 'webhooks fail'}`,
      failedDeliveries: (count: number, shown: string) =>
        `${shown} ${count === 1 ? 'webhook call' : 'webhook calls'} never arrived`,
      missingSteps: (count: number, shown: string) =>
        `${shown} carrier ${count === 1 ? 'code has' : 'codes have'} no meaning yet`,
      ordersToPick: () => 'To pick',
      stockUpdatesToReceive: () => 'To receive',
      returnsToHandle: () => 'Returns to book',
      heldOrders: () => 'On hold',
      draftOrders: () => 'Drafts',
    },
    why: {
      problemShipments: 'Damaged, held, refused or on the way back, or nobody was at home.',
      lateShipments: 'Promised for earlier, and not delivered yet.',
      stuckShipments: 'On the way, and the carrier has said nothing for five days.',
      pendingOrders: 'They go to the warehouse by themselves once there are enough units.',
      runningOutProducts: 'As few are free as you set as the alarm level, or none for orders that want them.',
      overdueClaims: 'Shoppers were to hear from you by now.',
      claimsToHandle: 'New, in progress, or approved and not settled.',
      failingWebhooks: 'Your systems do not hear what happens here.',
      failedDeliveries: 'All attempts failed. They can be sent again.',
      missingSteps: 'Parcels stand where they were until somebody says what the carrier means.',
    },
    trends: 'The last 30 days',
    orders: (count: string, plural: number, change: Change) =>
      `${count} ${plural === 1 ? 'order' : 'orders'} in seven days${beforeEn(change)}`,
    shipped: (count: string, plural: number, change: Change) =>
      `${count} ${plural === 1 ? 'parcel' : 'parcels'} left in seven days${beforeEn(change)}`,
    days: (days: string, change: Change) => `Deliveries took ${days} days${beforeEn(change, CHANGES_EN)}`,
    noOrders: 'No orders in the last 30 days',
    noShipped: 'No parcels left in the last 30 days',
    noDays: 'No deliveries in the last seven days',
    ordersColumn: 'Orders',
    shippedColumn: 'Parcels left',
    daysColumn: 'Days on the way, half took no longer',
    deliveredColumn: 'Delivered',
    day: 'Day',
    now: 'today',
  },
  de: {
    title: 'Heute',
    needs: 'Braucht Sie',
    calm: 'Im Moment braucht Sie nichts',
    calmText:
      'Kein Paket ist verspätet oder hängt fest, keine Reklamation wartet und kein Webhook scheitert. Diese Seite schaut jede Minute nach.',
    quiet: 'Dieser Shop ist bereit',
    quietText:
      'Bestellungen, Pakete und Rücksendungen erscheinen hier, sobald jemand etwas für sie tun muss. Bestellungen kommen aus Ihrem Shopsystem oder über die API.',
    quietAction: 'Shopsystem verbinden',
    work: 'Arbeit',
    most: (count) => `${count}+`,
    kinds: {
      problemShipments: (count, shown) => `${shown} ${count === 1 ? 'Sendung hat' : 'Sendungen haben'} ein Problem`,
      lateShipments: (count, shown) => `${shown} ${count === 1 ? 'Sendung ist' : 'Sendungen sind'} verspätet`,
      stuckShipments: (count, shown) => `${shown} ${count === 1 ? 'Sendung ist' : 'Sendungen sind'} ohne Neuigkeiten`,
      pendingOrders: (count, shown) => `${shown} ${count === 1 ? 'Bestellung wartet' : 'Bestellungen warten'} auf Ware`,
      runningOutProducts: (count, shown) => `${shown} ${count === 1 ? 'Produkt geht' : 'Produkte gehen'} zur Neige`,
      overdueClaims: (count, shown) => `${shown} ${count === 1 ? 'Reklamation ist' : 'Reklamationen sind'} überfällig`,
      claimsToHandle: (count, shown) =>
        `${shown} ${count === 1 ? 'Reklamation wartet' : 'Reklamationen warten'} auf Sie`,
      failingWebhooks: (count, shown) => `${shown} ${count === 1 ? 'Webhook scheitert' : 'Webhooks scheitern'}`,
      failedDeliveries: (count, shown) =>
        `${shown} ${count === 1 ? 'Webhook-Aufruf kam' : 'Webhook-Aufrufe kamen'} nie an`,
      missingSteps: (count, shown) =>
        `${shown} ${count === 1 ? 'Code eines Zustellers hat' : 'Codes von Zustellern haben'} noch keine Bedeutung`,
      ordersToPick: () => 'Zu packen',
      stockUpdatesToReceive: () => 'Zu vereinnahmen',
      returnsToHandle: () => 'Rücksendungen zu buchen',
      heldOrders: () => 'Zurückgehalten',
      draftOrders: () => 'Entwürfe',
    },
    why: {
      problemShipments: 'Beschädigt, angehalten, abgelehnt oder auf dem Rückweg, oder niemand war zu Hause.',
      lateShipments: 'Für früher zugesagt und noch nicht zugestellt.',
      stuckShipments: 'Unterwegs, und der Zusteller meldet seit fünf Tagen nichts.',
      pendingOrders: 'Sie gehen von selbst ins Lager, sobald genug Ware da ist.',
      runningOutProducts:
        'So wenige sind frei, wie Sie als Meldebestand gesetzt haben, oder keine für Bestellungen, die sie wollen.',
      overdueClaims: 'Kundinnen und Kunden sollten schon von Ihnen gehört haben.',
      claimsToHandle: 'Neu, in Bearbeitung oder genehmigt und noch nicht abgeschlossen.',
      failingWebhooks: 'Ihre Systeme erfahren nicht, was hier geschieht.',
      failedDeliveries: 'Alle Versuche sind gescheitert. Sie lassen sich erneut senden.',
      missingSteps: 'Pakete bleiben stehen, wo sie waren, bis jemand sagt, was der Zusteller meint.',
    },
    trends: 'Die letzten 30 Tage',
    orders: (count, plural, change) =>
      `${count} ${plural === 1 ? 'Bestellung' : 'Bestellungen'} in sieben Tagen${beforeDe(change)}`,
    shipped: (count, plural, change) =>
      `${count} ${plural === 1 ? 'Paket ging' : 'Pakete gingen'} in sieben Tagen ab${beforeDe(change)}`,
    days: (days, change) => `Zustellungen dauerten ${days} Tage${beforeDe(change)}`,
    noOrders: 'Keine Bestellungen in den letzten 30 Tagen',
    noShipped: 'Kein Paket ging in den letzten 30 Tagen ab',
    noDays: 'Keine Zustellungen in den letzten sieben Tagen',
    ordersColumn: 'Bestellungen',
    shippedColumn: 'Pakete abgegangen',
    daysColumn: 'Tage unterwegs, die Hälfte höchstens so lange',
    deliveredColumn: 'Zugestellt',
    day: 'Tag',
    now: 'heute',
  },
})
