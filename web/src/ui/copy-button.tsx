import { useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { Icon } from './icon.tsx'

/** Copies the text. A browser opens its clipboard to pages over https and on this machine only; elsewhere nothing is copied. `name`: what it is, where the text itself is too long to be said. */
export function CopyButton({ text, name = text }: { text: string; name?: string }) {
  const { ui } = useTexts()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(text)
    setCopied(navigator.clipboard !== undefined)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <button
      type="button"
      className="rounded p-1 text-muted hover:bg-sunken hover:text-ink"
      aria-label={`${copied ? ui.copied : ui.copy}: ${name}`}
      title={copied ? ui.copied : ui.copy}
      onClick={() => void copy()}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  )
}
