import { consoleOf } from '../paths.ts'
import type { SignedIn } from '../session.tsx'
import { useTexts } from '../texts/language.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** The address names no shop that is open to the person. */
export function NoShopPage({ signedIn: { shops, person } }: { signedIn: SignedIn }) {
  const { noShop } = useTexts()
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-4 bg-page p-4">
      <title>{`${noShop.title} · Doorstep`}</title>
      <Icon name="door" className="size-8 text-accent-text" />
      <h1 className="font-semibold text-xl">{noShop.title}</h1>
      <p className="max-w-[68ch] text-center text-muted">
        {shops.length > 0 ? noShop.other(person.email) : noShop.none(person.email)}
      </p>
      <ul className="grid gap-2">
        {shops.map(({ slug, name }) => (
          <li key={slug}>
            <a href={consoleOf(slug)} className={`${buttonClass('plain')} w-full`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
