import { inEachLanguage } from '../../texts/words.ts'

/** The parts of the settings, and what several of them say. */
export const settingsTexts = inEachLanguage({
  en: {
    title: 'Settings',
    sections: {
      shop: 'Shop',
      organization: 'Organization',
      people: 'People',
      carriers: 'Carriers',
      shipping: 'Shipping',
      warehouses: 'Warehouses',
      mail: 'Mail',
      shopSystems: 'Shop systems',
      privacy: 'Privacy',
      securityLog: 'Audit log',
    },
    adminOnly: 'For admins',
    country: 'Country',
    countryHelp: 'Two letters, such as FI.',
    on: 'On',
    off: 'Off',
  },
  de: {
    title: 'Einstellungen',
    sections: {
      shop: 'Shop',
      organization: 'Organisation',
      people: 'Personen',
      carriers: 'Versanddienste',
      shipping: 'Versand',
      warehouses: 'Lager',
      mail: 'E-Mail',
      shopSystems: 'Shopsysteme',
      privacy: 'Datenschutz',
      securityLog: 'Protokoll',
    },
    adminOnly: 'Nur für Admins',
    country: 'Land',
    countryHelp: 'Zwei Buchstaben, etwa FI.',
    on: 'Ein',
    off: 'Aus',
  },
})
