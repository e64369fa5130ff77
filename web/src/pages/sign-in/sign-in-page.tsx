import { useWords } from '../../texts/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInTexts } from './texts.ts'

export function SignInPage({ onDone }: { onDone: () => void }) {
  const words = useWords(signInTexts)
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-6 bg-page p-4">
      <title>{`${words.title} · Doorstep`}</title>
      <p className="flex items-center gap-2 font-medium text-lg">
        <Icon name="door" className="size-6 text-accent-text" />
        Doorstep
      </p>
      <div className="grid w-full max-w-sm gap-4 rounded-lg border border-line bg-surface p-6">
        <h1 className="font-semibold text-xl">{words.title}</h1>
        <SignInForm onDone={onDone} />
      </div>
    </main>
  )
}
