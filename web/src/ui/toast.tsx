import { Toast } from 'radix-ui'
import { createContext, type ReactNode, use, useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { Icon } from './icon.tsx'

interface Message {
  text: string
  details?: readonly string[]
  undo?: () => void
}

const Telling = createContext<(message: Message) => void>(() => {})

/** Tells what happened elsewhere on the page, or is done and can be undone. */
export const useToast = (): ((message: Message) => void) => use(Telling)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<readonly (Message & { id: number })[]>([])
  const { ui } = useTexts()
  const tell = (message: Message) =>
    setMessages((all) => [...all.slice(-2), { ...message, id: (all.at(-1)?.id ?? 0) + 1 }])
  const drop = (id: number) => setMessages((all) => all.filter((each) => each.id !== id))
  return (
    <Telling value={tell}>
      <Toast.Provider label={ui.notifications} duration={8000}>
        {children}
        {messages.map(({ id, text, details = [], undo }) => (
          <Toast.Root
            key={id}
            duration={details.length > 0 ? 60_000 : 8000}
            onOpenChange={(open) => !open && drop(id)}
            className="flex items-start gap-3 rounded-lg border border-line bg-surface py-2.5 pr-2 pl-4 text-ink shadow-lg"
          >
            <Toast.Description className="min-w-0 flex-1">
              {text}
              {details.map((detail) => (
                <span key={detail} className="block text-muted">
                  {detail}
                </span>
              ))}
            </Toast.Description>
            {undo && (
              <Toast.Action asChild altText={ui.undo}>
                <button type="button" className="rounded px-1.5 font-medium text-accent-text" onClick={undo}>
                  {ui.undo}
                </button>
              </Toast.Action>
            )}
            <Toast.Close aria-label={ui.dismiss} className="rounded p-0.5 text-muted hover:text-ink">
              <Icon name="close" />
            </Toast.Close>
          </Toast.Root>
        ))}
        <Toast.Viewport className="fixed right-4 bottom-4 z-50 m-0 grid w-[min(26rem,calc(100vw-2rem))] list-none gap-2 p-0" />
      </Toast.Provider>
    </Telling>
  )
}
