import type { Context } from '#platform/context'
import { anyOf } from '#platform/sql'

interface ActorIds {
  people: readonly string[]
  credentials: readonly string[]
}

/** Of the organization of the shop alone, with its kind before each id. */
export async function selectActorNames(
  { db, shopId }: Context,
  { people, credentials }: ActorIds,
): Promise<Map<string, string>> {
  const [persons, keys] = await Promise.all([
    people.length === 0
      ? []
      : db
          .selectFrom('shop')
          .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
          .innerJoin('user_account', 'user_account.id', 'membership.user_id')
          .select(['user_account.id', 'user_account.name'])
          .where('shop.id', '=', shopId)
          .where('membership.user_id', '=', anyOf(people))
          .execute(),
    credentials.length === 0
      ? []
      : db
          .selectFrom('shop')
          .innerJoin('credential', 'credential.organization_id', 'shop.organization_id')
          .select(['credential.id', 'credential.name'])
          .where('shop.id', '=', shopId)
          .where('credential.id', '=', anyOf(credentials))
          .execute(),
  ])
  return new Map([
    ...persons.map(({ id, name }): [string, string] => [`user:${id}`, name]),
    ...keys.map(({ id, name }): [string, string] => [`credential:${id}`, name]),
  ])
}
