import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { onSessionOver, type Schemas } from '../../api.ts'
import { sessionQuery } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { signInTexts } from './texts.ts'

/** Stands over the page when the session has ended. Calls that were refused for it go on afterwards. */
export function SignInAgain({ person }: { person: Schemas['Person'] }) {
  const words = useWords(signInTexts)
  const queries = useQueryClient()
  const waiting = useRef<((goOn: boolean) => void)[]>([])
  const [open, setOpen] = useState(false)
  useEffect(() => {
    onSessionOver(() => {
      setOpen(true)
      return new Promise((resolve) => waiting.current.push(resolve))
    })
    return () => onSessionOver(null)
  }, [])
  const finish = (goOn: boolean) => {
    setOpen(false)
    for (const resolve of waiting.current.splice(0)) resolve(goOn)
  }
  const check = async () => {
    const now = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    // Somebody else sees nothing of what the first one had open.
    if (now.person.id === person.id) finish(true)
    else location.reload()
  }
  if (!open) return null
  return (
    <Dialog title={words.overTitle} onClose={() => finish(false)}>
      <div className="grid gap-4 p-5">
        <p>{words.over}</p>
        <SignInForm email={person.email} onDone={() => void check()} />
        <Button look="quiet" onClick={() => finish(false)}>
          {words.later}
        </Button>
      </div>
    </Dialog>
  )
}
