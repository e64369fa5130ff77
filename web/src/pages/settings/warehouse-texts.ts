import { inEachLanguage } from '../../texts/words.ts'

export const warehouseTexts = inEachLanguage({
  en: {
    title: 'Warehouses',
    intro: 'Places that keep stock. Where nobody names one, goods go to and come from the default.',
    name: 'Name',
    code: 'Code',
    codeHelp: 'Short name for labels and imports: letters, digits, - and _.',
    country: 'Country',
    isDefault: 'Default',
    add: 'New warehouse',
    create: 'Create the warehouse',
    created: (name: string) => `${name} is there.`,
  },
  de: {
    title: 'Lager',
    intro: 'Orte, an denen Bestand liegt. Wo niemand eines nennt, gilt das Standardlager.',
    name: 'Name',
    code: 'Code',
    codeHelp: 'Kurzname für Etiketten und Importe: Buchstaben, Ziffern, - und _.',
    country: 'Land',
    isDefault: 'Standard',
    add: 'Neues Lager',
    create: 'Lager anlegen',
    created: (name) => `${name} ist angelegt.`,
  },
})
