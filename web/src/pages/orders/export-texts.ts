import { inEachLanguage } from '../../texts/words.ts'
import { columnTexts } from './column-texts.ts'

export const exportTexts = inEachLanguage({
  en: {
    title: 'Export orders',
    intro: 'Every order that the list would show goes into the file, also those that are not loaded yet.',
    format: 'File',
    xlsx: 'Excel workbook (.xlsx)',
    csv: 'Text with one line for each order (.csv)',
    content: 'Columns',
    shown: 'Those of the list',
    everything: 'Everything, with address and products',
    columns: columnTexts.en,
    start: 'Write the file',
    files: 'Your files',
    none: 'None yet. A file is written in the background: you can go on working, and fetch it here for 7 days.',
    progress: (done: string, expected: string | null) =>
      expected === null ? 'It begins in a moment.' : `${done} of ${expected} orders written`,
    progressLabel: 'Orders written',
    done: (rows: number, count: string, size: string) => `${count} ${rows === 1 ? 'order' : 'orders'}, ${size}`,
    failed: 'Not written',
    failure: 'A workbook holds 1,048,575 orders at most. Narrow the list, choose csv, or try again.',
    download: 'Download',
    stop: 'Stop',
    remove: 'Delete',
  },
  de: {
    title: 'Bestellungen exportieren',
    intro: 'Jede Bestellung, die die Liste zeigen würde, kommt in die Datei, auch die noch nicht geladenen.',
    format: 'Datei',
    xlsx: 'Excel-Arbeitsmappe (.xlsx)',
    csv: 'Text mit einer Zeile je Bestellung (.csv)',
    content: 'Spalten',
    shown: 'Die der Liste',
    everything: 'Alles, mit Adresse und Artikeln',
    columns: columnTexts.de,
    start: 'Datei schreiben',
    files: 'Ihre Dateien',
    none: 'Noch keine. Eine Datei entsteht im Hintergrund: Arbeiten Sie weiter und holen Sie sie hier binnen 7 Tagen ab.',
    progress: (done, expected) =>
      expected === null ? 'Es beginnt gleich.' : `${done} von ${expected} Bestellungen geschrieben`,
    progressLabel: 'Geschriebene Bestellungen',
    done: (rows, count, size) => `${count} ${rows === 1 ? 'Bestellung' : 'Bestellungen'}, ${size}`,
    failed: 'Nicht geschrieben',
    failure:
      'Eine Arbeitsmappe fasst höchstens 1.048.575 Bestellungen. Schränken Sie die Liste ein, wählen Sie csv oder versuchen Sie es noch einmal.',
    download: 'Herunterladen',
    stop: 'Abbrechen',
    remove: 'Löschen',
  },
})
