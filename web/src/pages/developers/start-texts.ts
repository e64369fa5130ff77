import { inEachLanguage } from '../../texts/words.ts'

export const startTexts = inEachLanguage({
  en: {
    title: 'Build on Doorstep',
    intro:
      'Everything on these pages, and everything else in this console, goes through one public API. What you see here, your programs can do too.',
    reference: 'API reference',
    makeKey: 'Create a key',
    address: 'Address of the API',
    first: 'First steps',
    steps: {
      shop: 'Ask who you are',
      orders: 'Read orders that wait for the warehouse',
      webhook: 'Be told when an order ships',
      stream: 'Watch everything as it happens',
    },
    limits: 'Limits',
    rate: 'Calls',
    rateNow: (limit: string, remaining: string) =>
      `${limit} a minute for each key or person; you have ${remaining} left in this minute. Every answer says so in RateLimit headers. Beyond it: 429 with Retry-After.`,
    noRate: 'No limit is set on this server.',
    body: 'Size of a call',
    bodyText: 'Up to 11 MB.',
    pages: 'Lists',
    pagesText: 'Up to 200 entries a page. Give nextCursor back to go on; a cursor stays valid while the list grows.',
    streams: 'Event streams',
    streamsText: '100 at a time for each shop and server.',
    logs: 'Request log',
    logsText: 'Seven days. Failures are kept, successes as a sample of 5 a second.',
    repeats: 'Sending a call again',
    repeatsText:
      'The network fails sometimes, and you cannot know whether your POST arrived. Send an Idempotency-Key with it, such as a UUID, and the same call again with the same key: it is done once. For 24 hours you get the first answer again, marked Idempotency-Replayed.',
    repeatsCases: [
      ['Same key, same body', 'The first answer again. Secrets are not repeated.'],
      ['Same key, other body', '422: a key stands for one call.'],
      ['The first still runs', '409: wait a second and ask again.'],
      ['The first failed', 'It runs anew: errors are not kept.'],
    ],
    hooks: 'Receiving webhooks',
    hooksText: [
      'Answer 2xx within 10 seconds; do the work afterwards.',
      'Anything else is tried again, later each time, for days. 410 switches the webhook off.',
      'The same event can come twice: webhook-id tells. Check the signature before you trust a call.',
    ],
  },
  de: {
    title: 'Mit Doorstep entwickeln',
    intro:
      'Alles auf diesen Seiten und alles andere in dieser Konsole geht über eine öffentliche API. Was Sie hier sehen, können Ihre Programme auch.',
    reference: 'API-Referenz',
    makeKey: 'Schlüssel anlegen',
    address: 'Adresse der API',
    first: 'Erste Schritte',
    steps: {
      shop: 'Fragen, wer Sie sind',
      orders: 'Bestellungen lesen, die auf das Lager warten',
      webhook: 'Erfahren, wenn eine Bestellung versandt wird',
      stream: 'Allem zusehen, während es geschieht',
    },
    limits: 'Grenzen',
    rate: 'Aufrufe',
    rateNow: (limit, remaining) =>
      `${limit} je Minute für jeden Schlüssel und jede Person; Ihnen bleiben in dieser Minute ${remaining}. Jede Antwort nennt es in RateLimit-Kopfzeilen. Darüber: 429 mit Retry-After.`,
    noRate: 'Auf diesem Server ist keine Grenze gesetzt.',
    body: 'Größe eines Aufrufs',
    bodyText: 'Bis 11 MB.',
    pages: 'Listen',
    pagesText:
      'Bis 200 Einträge je Seite. Mit nextCursor geht es weiter; ein Cursor bleibt gültig, während die Liste wächst.',
    streams: 'Ereignisströme',
    streamsText: '100 zugleich je Shop und Server.',
    logs: 'Protokoll der Aufrufe',
    logsText: 'Sieben Tage. Fehlschläge werden aufbewahrt, Erfolge als Stichprobe von 5 je Sekunde.',
    repeats: 'Einen Aufruf wiederholen',
    repeatsText:
      'Das Netz versagt manchmal, und Sie können nicht wissen, ob Ihr POST ankam. Senden Sie einen Idempotency-Key mit, etwa eine UUID, und denselben Aufruf mit demselben Schlüssel noch einmal: Er wird einmal ausgeführt. 24 Stunden lang bekommen Sie die erste Antwort wieder, gekennzeichnet mit Idempotency-Replayed.',
    repeatsCases: [
      ['Gleicher Schlüssel, gleicher Inhalt', 'Die erste Antwort noch einmal. Geheimnisse werden nicht wiederholt.'],
      ['Gleicher Schlüssel, anderer Inhalt', '422: Ein Schlüssel steht für einen Aufruf.'],
      ['Der erste läuft noch', '409: Warten Sie eine Sekunde und fragen Sie wieder.'],
      ['Der erste ist fehlgeschlagen', 'Er läuft neu: Fehler werden nicht aufbewahrt.'],
    ],
    hooks: 'Webhooks empfangen',
    hooksText: [
      'Antworten Sie innerhalb von 10 Sekunden mit 2xx; tun Sie die Arbeit danach.',
      'Alles andere wird wieder versucht, jedes Mal später, tagelang. 410 schaltet den Webhook ab.',
      'Dasselbe Ereignis kann zweimal kommen: webhook-id verrät es. Prüfen Sie die Signatur, bevor Sie einem Aufruf trauen.',
    ],
  },
})
