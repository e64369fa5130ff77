import type { Schemas } from '../../api.ts'

/** Something that was said about a claim. */
export interface Saying {
  id: string
  at: string
  text: string
  /** Whose words they are. Notes are for the eyes of the shop alone. */
  kind: 'customer' | 'shop' | 'note'
  /** Who wrote them down, which may be somebody else. */
  actor: string
}

/** What customer and shop said to each other after the report, and the notes between, oldest first. */
export const storyOf = ({ history }: Pick<Schemas['Claim'], 'history'>): Saying[] =>
  history.flatMap(({ id, at, note, actor, from, to, forCustomer }): Saying[] => {
    if (note === null) return []
    // An answer may come by telephone: then somebody of the shop wrote it down.
    const answered = actor === 'customer' || (from === 'WaitingCustomer' && to === 'InProgress')
    return [{ id, at, text: note, kind: forCustomer ? (answered ? 'customer' : 'shop') : 'note', actor }]
  })
