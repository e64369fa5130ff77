import { useEffect, useState } from 'react'
import { useWords } from '../../texts/words.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { claimTexts } from './texts.ts'

interface Props {
  /** Addresses; those elsewhere are linked and not shown, since the page loads nothing of strangers. */
  pictures: readonly string[]
  /** The one that is shown large, from 1, as the address has it. */
  shown: string | undefined
  onShow: (search: { picture?: string }) => void
}

const isOurs = (url: string): boolean => new URL(url, location.href).origin === location.origin

export function ClaimPictures({ pictures, shown, onShow }: Props) {
  const { pictures: words } = useWords(claimTexts)
  if (pictures.length === 0) return null
  const ours = pictures.filter(isOurs)
  const elsewhere = pictures.filter((url) => !isOurs(url))
  const index = Number(shown ?? 0)
  return (
    <Section title={words.title} note={String(pictures.length)}>
      <ul className="flex flex-wrap gap-2 px-4 pb-4">
        {ours.map((url, at) => (
          <li key={url}>
            <button
              type="button"
              className="block overflow-hidden rounded-md border border-line bg-sunken hover:border-line-strong"
              aria-label={words.show(at + 1, ours.length)}
              onClick={() => onShow({ picture: String(at + 1) })}
            >
              <img src={url} alt="" loading="lazy" className="size-28 object-cover" />
            </button>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <ul className="grid gap-1 px-4 pb-4">
          {elsewhere.map((url) => (
            <li key={url} className="min-w-0">
              <a href={url} target="_blank" rel="noreferrer" className="flex items-center gap-2 text-accent-text">
                <Icon name="external" />
                <span className="min-w-0 truncate underline">{url}</span>
                <span className="whitespace-nowrap text-muted">{words.elsewhere}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {index >= 1 && index <= ours.length && (
        <Lightbox
          pictures={ours}
          index={index}
          onShow={(next) => onShow({ picture: String(next) })}
          onClose={() => onShow({})}
        />
      )}
    </Section>
  )
}

interface LightboxProps {
  pictures: readonly string[]
  /** From 1. */
  index: number
  onShow: (index: number) => void
  onClose: () => void
}

/** One picture as large as the screen allows; the arrow keys lead to its neighbours. */
function Lightbox({ pictures, index, onShow, onClose }: LightboxProps) {
  const { pictures: words } = useWords(claimTexts)
  const [broken, setBroken] = useState<ReadonlySet<number>>(new Set())
  const many = pictures.length > 1
  const beside = (step: 1 | -1): number => ((index - 1 + step + pictures.length) % pictures.length) + 1
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (!many) return
      if (key === 'ArrowRight') onShow(beside(1))
      if (key === 'ArrowLeft') onShow(beside(-1))
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  const url = pictures[index - 1]
  return (
    <Dialog title={words.alt(index, pictures.length)} shape="wide" onClose={onClose}>
      <div className="grid gap-3 p-4">
        {broken.has(index) ? (
          <p role="alert" className="py-10 text-center text-muted">
            {words.gone}
          </p>
        ) : (
          <img
            key={url}
            src={url}
            alt={words.alt(index, pictures.length)}
            className="mx-auto max-h-[70dvh] max-w-full rounded-md object-contain"
            onError={() => setBroken(new Set([...broken, index]))}
          />
        )}
        <div className="flex flex-wrap items-center justify-between gap-2">
          <a href={url} target="_blank" rel="noreferrer" className={buttonClass('quiet')}>
            <Icon name="external" />
            {words.open}
          </a>
          {many && (
            <span className="flex gap-2">
              <Button onClick={() => onShow(beside(-1))}>{words.previous}</Button>
              <Button onClick={() => onShow(beside(1))}>{words.next}</Button>
            </span>
          )}
        </div>
      </div>
    </Dialog>
  )
}
