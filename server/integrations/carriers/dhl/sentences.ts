/**
 * What DHL's English sentences mean, the first that matches. Its five status codes leave this open: an hour before the
 * door is as much "transit" as a week at sea. The names are the qualifiers of DHL's steps.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/return(ed|ing)? to (the )?(shipper|sender)|being returned|\breturn shipment\b/, 'return'],
  [/refus|rejected by/, 'refused'],
  [/picked up (the shipment )?(from|at) the (packstation|locker|parcel locker)/, 'collected-locker'],
  [/recipient has picked up|collected (by|from)|picked up by (the )?(recipient|consignee|receiver)/, 'collected'],
  [/neighbo/, 'neighbour'],
  [/letter ?box|mail ?box|parcel box/, 'mailbox'],
  [/agreed location|preferred location|safe place|left at/, 'safe-place'],
  [/not (at )?home|nobody home|absent|not available|card left/, 'absent'],
  [
    /(incorrect|incomplete|bad|wrong|insufficient) address|address (information )?(needed|incorrect|incomplete)/,
    'address',
  ],
  [/(ready|available|held) for (pick-?up|collection)/, 'pickup'],
  [/delivery (was )?attempt|could not be delivered|attempted delivery/, 'attempt'],
  [/out with courier for delivery|out for delivery|loaded onto the delivery vehicle|with delivery courier/, 'out'],
  [/damage/, 'damaged'],
  [/\blost\b/, 'lost'],
  [/destroyed|disposed/, 'destroyed'],
  [/clearance processing complete|customs cleared|released by customs|clearance complete/, 'customs-cleared'],
  [/clearance delay|held (at|by|in) customs|customs hold/, 'customs-hold'],
  [/customs|clearance/, 'customs'],
  [/on hold|held at/, 'hold'],
  [/delay/, 'delay'],
  [/(information|instruction data|data).*(received|submitted|provided|transmitted)|electronic notification/, 'data'],
  [/picked up|posted by the sender|dropped off|accepted/, 'accepted'],
  [
    /arrived in the (destination|recipient)('s)? country|arrived in (the )?country of destination/,
    'destination-country',
  ],
  [/delivery facility|delivery base|delivery depot/, 'depot'],
  [/arriv/, 'arrived'],
  [/depart|left the|has left/, 'departed'],
  [/processed|sorted/, 'processed'],
]

/** The name for the first sentence that is known; null for sentences that tell nothing more. */
export function meaningOf(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    const lower = text?.toLowerCase() ?? ''
    const known = SENTENCES.find(([pattern]) => pattern.test(lower))
    if (known) return known[1]
  }
  return null
}
