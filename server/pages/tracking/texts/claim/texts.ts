/** What happened, in the customer's words. */
export const PROBLEMS = ['damaged', 'missing', 'wrong', 'lost', 'other'] as const
export type ClaimProblem = (typeof PROBLEMS)[number]

export const WISHES = ['refund', 'reship'] as const
export type ClaimWish = (typeof WISHES)[number]

/** Where a report stands, as customers are told. */
export type ClaimState =
  | 'new'
  | 'open'
  | 'waiting'
  | 'refund'
  | 'partialRefund'
  | 'reship'
  | 'returnAndRefund'
  | 'agreed'
  | 'settled'
  | 'rejected'
  | 'withdrawn'

export type ClaimFault =
  | 'problemMissing'
  | 'parcelMissing'
  | 'goodsMissing'
  | 'goodsClaimed'
  | 'dropOffMissing'
  | 'nameMissing'
  | 'wishMissing'
  | 'descriptionMissing'
  | 'textTooLong'
  | 'picturesTooMany'
  | 'pictureTooLarge'
  | 'pictureUnreadable'
  | 'answerMissing'

/** What the form for problems and the pages of reports say in one language. */
export interface ClaimTexts {
  report: string
  title: string
  intro: (shop: string) => string
  problem: string
  problems: Record<ClaimProblem, string>
  parcel: string
  goods: string
  unitsOf: (item: string) => string
  dropOff: string
  dropOffHelp: string
  yes: string
  no: string
  name: string
  nameHelp: string
  wish: string
  wishes: Record<ClaimWish, string>
  description: string
  descriptionHelp: string
  pictures: string
  picturesHelp: string
  picturesAgain: string
  submit: string
  faults: Record<ClaimFault, string>
  over: string
  reports: string
  number: string
  reported: string
  states: Record<ClaimState, string>
  /** What happens next. */
  next: Record<ClaimState, string>
  shopSays: string
  youSay: string
  answer: string
  sendAnswer: string
  back: string
}
