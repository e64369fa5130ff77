import type { ParsedBody, UploadedFile } from '#platform/http/request-body'
import { type ClaimFault, type ClaimProblem, type ClaimWish, PROBLEMS, WISHES } from '../texts/claim/texts.ts'
import type { ClaimOffer, OfferedGoods, OfferedParcel, Report } from './desk.ts'

const LONGEST_TEXT = 4000
const LONGEST_NAME = 200
const MOST_PICTURES = 5
const LARGEST_PICTURE = 10 * 1024 * 1024

/** What was filled in, as far as it can be shown again. */
export interface Sent {
  problem: ClaimProblem | null
  parcelId: string | null
  /** By the names of their fields. */
  units: ReadonlyMap<string, number>
  dropOff: boolean | null
  name: string
  wish: ClaimWish | null
  description: string
}

export const NOTHING_SENT: Sent = {
  problem: null,
  parcelId: null,
  units: new Map(),
  dropOff: null,
  name: '',
  wish: null,
  description: '',
}

export interface SentForm {
  sent: Sent
  faults: ClaimFault[]
  /** Null while there are faults. */
  report: Omit<Report, 'language'> | null
}

/** Where the units of goods are filled in: of a parcel, or of the whole order. */
export const unitsField = (parcel: OfferedParcel | null, position: number): string =>
  `units-${parcel?.id ?? 'order'}-${position}`

/** The goods to choose from for a parcel. */
export function goodsFor(
  offer: ClaimOffer,
  parcel: OfferedParcel | null,
): { goods: readonly OfferedGoods[]; of: OfferedParcel | null } {
  return parcel?.goods ? { goods: parcel.goods, of: parcel } : { goods: offer.goods, of: null }
}

export function readReport({ value, files }: ParsedBody, offer: ClaimOffer): SentForm {
  const field = fieldsOf(value)
  const sent: Sent = {
    problem: PROBLEMS.find((one) => one === field('problem')) ?? null,
    parcelId: offer.parcels.length === 1 ? offer.parcels[0].id : field('parcel'),
    units: unitsIn(value),
    dropOff: field('dropOff') === 'yes' ? true : field('dropOff') === 'no' ? false : null,
    name: field('name').replace(/\s+/g, ' ').slice(0, LONGEST_NAME),
    wish: WISHES.find((one) => one === field('wish')) ?? null,
    description: field('description'),
  }
  const pictures = picturesIn(files)
  const parcel = offer.parcels.find(({ id }) => id === sent.parcelId) ?? null
  const { goods, of } = goodsFor(offer, parcel)
  const lost = sent.problem === 'lost'
  const chosen = lost
    ? []
    : goods.flatMap(({ code, quantity }, i) => {
        const units = Math.min(sent.units.get(unitsField(of, i)) ?? 0, quantity)
        return units > 0 ? { code, quantity: units } : []
      })
  const faults = [
    ...faultsOf(sent, parcel, chosen.length > 0 || goods.length === 0),
    ...textFaults(sent.description),
    ...pictureFaults(pictures),
  ]
  const { problem, wish } = sent
  if (faults.length > 0 || !parcel || !problem || !wish) return { sent, faults, report: null }
  return {
    sent,
    faults,
    report: {
      parcelId: parcel.id,
      problem,
      wish,
      goods: chosen,
      dropOffPermitted: lost ? sent.dropOff : null,
      signedName: lost ? sent.name : null,
      description: sent.description || null,
      pictures: pictures.map(({ content }) => content),
    },
  }
}

const NEEDS_GOODS: readonly (ClaimProblem | null)[] = ['damaged', 'missing', 'wrong']

function faultsOf(sent: Sent, parcel: OfferedParcel | null, hasGoods: boolean): ClaimFault[] {
  const lost = sent.problem === 'lost'
  const needsText = sent.problem === 'other' || (lost && parcel?.delivered === true)
  const faults: [boolean, ClaimFault][] = [
    [sent.problem === null, 'problemMissing'],
    [parcel === null, 'parcelMissing'],
    [parcel !== null && NEEDS_GOODS.includes(sent.problem) && !hasGoods, 'goodsMissing'],
    [lost && sent.dropOff === null, 'dropOffMissing'],
    [lost && sent.name === '', 'nameMissing'],
    [sent.wish === null, 'wishMissing'],
    [needsText && sent.description === '', 'descriptionMissing'],
  ]
  return faults.flatMap(([wrong, fault]) => (wrong ? fault : []))
}

export interface SentAnswer {
  text: string
  pictures: Buffer[]
  faults: ClaimFault[]
}

export function readAnswer({ value, files }: ParsedBody): SentAnswer {
  const text = fieldsOf(value)('answer')
  const pictures = picturesIn(files)
  const faults: ClaimFault[] = [
    ...(text === '' ? ['answerMissing' as const] : []),
    ...textFaults(text),
    ...pictureFaults(pictures),
  ]
  return { text, pictures: pictures.map(({ content }) => content), faults }
}

const textFaults = (text: string): ClaimFault[] => (text.length > LONGEST_TEXT ? ['textTooLong'] : [])

function pictureFaults(pictures: readonly UploadedFile[]): ClaimFault[] {
  const faults: ClaimFault[] = []
  if (pictures.length > MOST_PICTURES) faults.push('picturesTooMany')
  if (pictures.some(({ content }) => content.length > LARGEST_PICTURE)) faults.push('pictureTooLarge')
  return faults
}

/** Browsers send a file without name or content where none was chosen. */
const picturesIn = (files: ParsedBody['files']): UploadedFile[] =>
  (files?.get('pictures') ?? []).filter(({ name, content }) => name !== '' || content.length > 0)

/** Texts by field; empty for one that is missing or sent twice. */
function fieldsOf(value: unknown): (name: string) => string {
  const fields = recordOf(value)
  return (name) => {
    const text = fields[name]
    return typeof text === 'string' ? plain(text) : ''
  }
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** Without control characters but for ends of lines. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()

function unitsIn(value: unknown): Map<string, number> {
  const units = new Map<string, number>()
  for (const [name, text] of Object.entries(recordOf(value))) {
    if (name.startsWith('units-') && typeof text === 'string' && /^\d{1,6}$/.test(text)) units.set(name, Number(text))
  }
  return units
}
