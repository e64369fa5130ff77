import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../texts/language.tsx'
import { Icon } from './icon.tsx'

const SHAPES = {
  middle: 'm-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg',
  top: 'mx-auto mt-[12vh] w-[min(36rem,calc(100vw-2rem))] rounded-lg',
  wide: 'm-auto w-[min(64rem,calc(100vw-2rem))] rounded-lg',
  side: 'my-0 mr-0 ml-auto h-dvh max-h-dvh w-[min(34rem,100vw)]',
} as const

interface Props {
  title: string
  shape?: keyof typeof SHAPES
  /** False: the title is for those who do not see it. */
  titled?: boolean
  onClose: () => void
  children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus, makes the rest inert and closes by Escape. */
export function Dialog({ title, shape = 'middle', titled = true, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { frame } = useTexts()
  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    dialog?.showModal()
    // The browser would take the cross in the corner; whoever is asked something wants to answer.
    if (shape === 'middle') dialog?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [shape])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is a shortcut for Escape
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={`flex flex-col border border-line bg-surface p-0 text-ink shadow-2xl ${SHAPES[shape]}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      {titled ? (
        <header className="flex items-center justify-between gap-4 border-line border-b px-5 py-3">
          <h2 id={id} className="font-semibold text-base">
            {title}
          </h2>
          <button
            type="button"
            className="rounded-md p-1 text-muted hover:bg-sunken hover:text-ink"
            aria-label={frame.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </header>
      ) : (
        <h2 id={id} className="sr-only">
          {title}
        </h2>
      )}
      {children}
    </dialog>
  )
}
