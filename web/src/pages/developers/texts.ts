import { inEachLanguage } from '../../texts/words.ts'

export const developerTexts = inEachLanguage({
  en: {
    title: 'Developers',
    start: 'Start',
    keys: 'Keys',
    webhooks: 'Webhooks',
    events: 'Event log',
    requests: 'Request log',
  },
  de: {
    title: 'Entwicklung',
    start: 'Erste Schritte',
    keys: 'Schlüssel',
    webhooks: 'Webhooks',
    events: 'Ereignisse',
    requests: 'Aufrufe',
  },
})
