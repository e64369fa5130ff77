import { useState } from 'react'
import { useWords } from '../../texts/words.ts'
import { Entrance } from './entrance.tsx'
import { ForgottenPassword } from './forgotten-password.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInTexts } from './texts.ts'

export function SignInPage({ onDone }: { onDone: () => void }) {
  const words = useWords(signInTexts)
  const [forgotten, setForgotten] = useState(false)
  return forgotten ? (
    <Entrance title={words.forgot.title}>
      <ForgottenPassword onBack={() => setForgotten(false)} />
    </Entrance>
  ) : (
    <Entrance title={words.title}>
      <SignInForm onDone={onDone} onForgotten={() => setForgotten(true)} />
    </Entrance>
  )
}
