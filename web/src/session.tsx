import { queryOptions } from '@tanstack/react-query'
import { createContext, type ReactNode, use } from 'react'
import { call, type Schemas } from './api.ts'
import { useTexts } from './texts/language.tsx'

export type SignedIn = Schemas['SignedIn']
export type Scope = Schemas['Scope']
type ShopOfPerson = Schemas['ShopOfPerson']

/** Who is signed in; refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('get', '/session', { signal }),
  staleTime: 60_000,
})

interface Here {
  signedIn: SignedIn
  shop: ShopOfPerson
}

const Session = createContext<Here | null>(null)

export const SessionProvider = ({ signedIn, shop, children }: Here & { children: ReactNode }) => (
  <Session value={{ signedIn, shop }}>{children}</Session>
)

/** The person and the shop of this page. */
export function useSession(): Here {
  const here = use(Session)
  if (!here) throw new Error('a page stands outside the session')
  return here
}

/** Null when the person may; else why not, as the `reason` of a button. */
export function useMay(scope: Scope): string | null {
  const { shop } = useSession()
  const { roles } = useTexts()
  return shop.scopes.includes(scope) ? null : roles.lacks(roles[shop.role])
}
