/**
 * Why a person should look at a shipment. `late`: promised for earlier, and not there. `stuck`: on its way and without
 * news for `STUCK_DAYS`. `problem`: damaged, held, refused, lost or on its way back, or nobody was met.
 */
export const NEEDS = ['late', 'stuck', 'problem'] as const

export type Need = (typeof NEEDS)[number]

export const STUCK_DAYS = 5

/** What ended badly is looked at for so long; nothing that a person does takes it off the list. */
export const ENDED_DAYS = 14
