/** A form as texts by field; a field that is not there, such as a line that was removed, is absent. */
export type Facts = Readonly<Record<string, string>>

/** What somebody typed into a field: what stood there before, and what stands there now. Null: the field is not there. */
export interface Change {
  from: string | null
  to: string | null
}

export type Changes = Readonly<Record<string, Change>>

/** The form with what was typed over what is stored now. */
export function applied(facts: Facts, changes: Changes): Facts {
  const result: Record<string, string> = { ...facts }
  for (const [field, { to }] of Object.entries(changes)) {
    if (to === null) delete result[field]
    else result[field] = to
  }
  return result
}

/** With another text in a field; one that stands there anyway is no change. */
export function changed(facts: Facts, changes: Changes, field: string, to: string | null): Changes {
  const { [field]: before, ...others } = changes
  const from = before ? before.from : (facts[field] ?? null)
  return from === to ? others : { ...others, [field]: { from, to } }
}

export interface Clash extends Change {
  field: string
  /** What somebody else made of it meanwhile. */
  theirs: string | null
}

/** Fields that two people changed, each to something else. */
export const clashes = (facts: Facts, changes: Changes): Clash[] =>
  Object.entries(changes).flatMap(([field, change]) => {
    const theirs = facts[field] ?? null
    return theirs === change.from || theirs === change.to ? [] : [{ field, ...change, theirs }]
  })

/** Mine stands, over what is stored now. */
export function keepMine(facts: Facts, changes: Changes, field: string): Changes {
  const change = changes[field]
  return change ? { ...changes, [field]: { ...change, from: facts[field] ?? null } } : changes
}

export function takeTheirs(changes: Changes, field: string): Changes {
  const { [field]: _mine, ...others } = changes
  return others
}
