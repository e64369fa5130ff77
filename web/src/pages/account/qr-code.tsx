import { useEffect, useState } from 'react'
import { SkeletonBlock } from '../../ui/skeleton.tsx'

/** Drawn in the browser, so that the secret in it goes nowhere else. Black on white in every colour scheme, for cameras. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    void import('bwip-js/generic').then(({ drawingSVG, qrcode }) => {
      if (isOver) return
      const svg = qrcode({ bcid: 'qrcode', text, scale: 3, padding: 4 }, drawingSVG())
      setDrawing(`data:image/svg+xml,${encodeURIComponent(svg)}`)
    })
    return () => {
      isOver = true
    }
  }, [text])
  if (drawing === null) return <SkeletonBlock className="size-48" />
  return <img src={drawing} alt={label} className="size-48 rounded-md bg-white" />
}
