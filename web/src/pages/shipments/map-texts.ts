import { inEachLanguage } from '../../texts/words.ts'

export const mapTexts = inEachLanguage({
  en: {
    answer: (count: number, shown: string, countries: number) =>
      `${shown} ${count === 1 ? 'parcel is' : 'parcels are'} on the way, seen last in ${countries === 1 ? 'one country' : `${countries} countries`}`,
    how: 'A dot is as large as its parcels are many; a broken red ring says that some have a problem. Without a position from the carrier it stands in the middle of its country. The map is drawn here; no other server is asked.',
    unplaced: (count: number, shown: string) =>
      `Of ${shown} more ${count === 1 ? 'parcel' : 'parcels'} the carrier has not said where ${count === 1 ? 'it is' : 'they are'}.`,
    list: 'By country',
    troubled: (count: number, shown: string) => `${shown} with ${count === 1 ? 'a problem' : 'problems'}`,
    others: (count: number) => `and ${count} more`,
    emptyTitle: 'No parcel to show',
    empty:
      'The map shows where carriers saw the parcels last that are on their way. It fills when a shipped parcel is scanned for the first time.',
    untold: (count: number) =>
      `${count === 1 ? 'One parcel is' : `${count} parcels are`} on the way, and no carrier has said where. Some carriers tell no places.`,
    moving: 'See what is on the way',
  },
  de: {
    answer: (count, shown, countries) =>
      `${shown} ${count === 1 ? 'Paket ist' : 'Pakete sind'} unterwegs, zuletzt gesehen in ${countries === 1 ? 'einem Land' : `${countries} Ländern`}`,
    how: 'Ein Punkt ist so groß, wie er Pakete zählt; ein gestrichelter roter Ring sagt, dass einige ein Problem haben. Ohne Position vom Zusteller steht er in der Mitte seines Landes. Die Karte wird hier gezeichnet; kein anderer Server wird gefragt.',
    unplaced: (count, shown) =>
      `Von ${shown} ${count === 1 ? 'weiteren Paket' : 'weiteren Paketen'} hat der Zusteller nicht gesagt, wo ${count === 1 ? 'es ist' : 'sie sind'}.`,
    list: 'Nach Land',
    troubled: (count, shown) => `${shown} mit ${count === 1 ? 'einem Problem' : 'Problemen'}`,
    others: (count) => `und ${count} weitere`,
    emptyTitle: 'Kein Paket zu zeigen',
    empty:
      'Die Karte zeigt, wo Zusteller die Pakete zuletzt gesehen haben, die unterwegs sind. Sie füllt sich, sobald ein versendetes Paket zum ersten Mal gescannt wird.',
    untold: (count) =>
      `${count === 1 ? 'Ein Paket ist' : `${count} Pakete sind`} unterwegs, und kein Zusteller hat gesagt, wo. Manche Zusteller nennen keine Orte.`,
    moving: 'Ansehen, was unterwegs ist',
  },
})
