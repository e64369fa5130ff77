import { useMutation } from '@tanstack/react-query'
import { ApiError } from '../../api.ts'
import { explain } from '../../errors.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { accountTexts } from './texts.ts'

/** Something that is done after the person gave the password once more; `fault` is what to say beside its field. */
export function useConfirmed<T, R>(work: (input: T) => Promise<R>, onDone: (answer: R) => void) {
  const words = useWords(accountTexts)
  const texts = useTexts()
  const doing = useMutation({ mutationFn: work, onSuccess: onDone })
  const faultOf = (error: unknown): string => {
    const code = error instanceof ApiError ? error.code : ''
    if (code === 'password_wrong') return words.password.wrong
    if (code === 'too_many_attempts') return words.password.wait
    if (code === 'code_wrong') return words.totp.codeWrong
    return explain(error, texts).text
  }
  return {
    run: doing.mutate,
    busy: doing.isPending,
    fault: doing.error ? faultOf(doing.error) : null,
    reset: doing.reset,
  }
}
