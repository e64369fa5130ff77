import { ApiError } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { signInTexts } from './texts.ts'

/** Says why signing in did not go on; `refused` is the sentence for what was wrong. */
export function useRefusal(refused: string): (error: unknown) => string {
  const texts = useTexts()
  const words = useWords(signInTexts)
  return (error) => {
    if (error instanceof ApiError && error.code === 'too_many_attempts') return words.wait(15)
    if (error instanceof ApiError && error.status === 401) return refused
    return explain(error, texts).text
  }
}
