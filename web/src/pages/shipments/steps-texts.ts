import { things } from '../../texts/plural.ts'
import { inEachLanguage } from '../../texts/words.ts'

export const stepTexts = inEachLanguage({
  en: {
    answer: (count: number) =>
      count === 0 ? 'Every code that came has a meaning' : `${things(count, 'code', 'codes')} came without a meaning`,
    intro:
      'Carriers report what happens to a parcel by codes of their own. A code without a meaning moves no parcel until somebody says what it means.',
    show: 'Show',
    missing: 'Without a meaning, all carriers',
    allOf: (carrier: string) => `All of ${carrier}`,
    table: 'Carrier codes',
    carrier: 'Carrier',
    code: 'Code',
    text: 'The carrier’s words',
    meaning: 'Meaning',
    seen: 'Seen',
    last: 'Last seen',
    never: 'never',
    none: 'none yet',
    informs: 'only informs',
    emptyTitle: 'Nothing to map',
    empty:
      'When a carrier sends a code that nobody knows, it appears here with the carrier’s own words and how often it came.',
    emptyOf: 'This carrier has no codes here. They appear when its first parcel is tracked.',
    dialog: (code: string) => `Meaning of ${code}`,
    search: 'Search the meanings',
    searchHint: 'A word, such as neighbour or NEIGHBOR',
    choose: 'What has happened to the parcel',
    noMeaning: 'No meaning matches.',
    most: (count: number) => `and ${count} more: search to narrow them`,
    nothing: 'It changes nothing, it only informs',
    existing: 'Also for what came before',
    existingHelp: 'Parcels that are not at their end follow in the background. Shoppers are not told of it.',
    save: 'Give it this meaning',
    first: 'Choose a meaning first.',
    saved: (code: string) => `${code} has a meaning now.`,
    staff: 'The meaning counts for every shop of this installation, so its staff says it. Ask whoever runs Doorstep.',
  },
  de: {
    answer: (count) =>
      count === 0
        ? 'Jeder Code, der kam, hat eine Bedeutung'
        : `${things(count, 'Code kam', 'Codes kamen')} ohne Bedeutung`,
    intro:
      'Zusteller melden mit eigenen Codes, was mit einem Paket geschieht. Ein Code ohne Bedeutung bewegt kein Paket, bis jemand sagt, was er bedeutet.',
    show: 'Anzeigen',
    missing: 'Ohne Bedeutung, alle Zusteller',
    allOf: (carrier) => `Alle von ${carrier}`,
    table: 'Zusteller-Codes',
    carrier: 'Zusteller',
    code: 'Code',
    text: 'Worte des Zustellers',
    meaning: 'Bedeutung',
    seen: 'Gesehen',
    last: 'Zuletzt',
    never: 'nie',
    none: 'noch keine',
    informs: 'teilt nur mit',
    emptyTitle: 'Nichts zuzuordnen',
    empty:
      'Wenn ein Zusteller einen Code sendet, den niemand kennt, erscheint er hier mit den Worten des Zustellers und damit, wie oft er kam.',
    emptyOf: 'Dieser Zusteller hat hier keine Codes. Sie erscheinen, wenn sein erstes Paket verfolgt wird.',
    dialog: (code) => `Bedeutung von ${code}`,
    search: 'Bedeutungen suchen',
    searchHint: 'Ein Wort, etwa Nachbar oder NEIGHBOR',
    choose: 'Was mit dem Paket geschehen ist',
    noMeaning: 'Keine Bedeutung passt.',
    most: (count) => `und ${count} weitere: suchen Sie, um einzugrenzen`,
    nothing: 'Es ändert nichts, es teilt nur mit',
    existing: 'Auch für das, was schon kam',
    existingHelp: 'Pakete, die nicht am Ende sind, folgen im Hintergrund. Kundinnen und Kunden erfahren davon nichts.',
    save: 'Diese Bedeutung geben',
    first: 'Wählen Sie zuerst eine Bedeutung.',
    saved: (code) => `${code} hat jetzt eine Bedeutung.`,
    staff:
      'Die Bedeutung gilt für alle Shops dieser Installation, darum legt ihr Betrieb sie fest. Fragen Sie, wer Doorstep betreibt.',
  },
})
