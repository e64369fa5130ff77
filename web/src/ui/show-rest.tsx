import { useState } from 'react'
import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'

const SHOWN = 200

/** The first entries of a list that may be very long, and the rest when somebody asks. */
export function useFirst<T>(all: readonly T[]) {
  const [whole, setWhole] = useState(false)
  const hidden = whole ? 0 : Math.max(0, all.length - SHOWN)
  return { shown: hidden > 0 ? all.slice(0, SHOWN) : all, hidden, showAll: () => setWhole(true) }
}

export function ShowRest({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  const { ui } = useTexts()
  return hidden > 0 ? (
    <p className="border-line border-t px-4 py-3">
      <Button className="min-h-11" onClick={onShow}>
        {ui.showRest(hidden)}
      </Button>
    </p>
  ) : null
}
