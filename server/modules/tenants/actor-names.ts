import { type Context, requireAnyScope } from '#platform/context'
import { isUuid } from '#platform/ids'
import { selectActorNames } from './queries/actor-names.ts'

/**
 * What the people and keys among the actors are called, by actor. Those who left the organization, and Doorstep itself,
 * have no name.
 */
export async function namesOfActors(ctx: Context, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const idsOf = (kind: string) => [
    ...new Set(actors.flatMap((actor) => (actor.startsWith(`${kind}:`) ? actor.slice(kind.length + 1) : []))),
  ]
  return selectActorNames(ctx, {
    people: idsOf('user').filter(isUuid),
    credentials: idsOf('credential').filter(isUuid),
  })
}
