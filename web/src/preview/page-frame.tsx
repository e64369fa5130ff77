import { useEffect, useRef, useState } from 'react'
import { showPage } from './page-document.ts'

/** Widths of screens in pixels: the page is drawn for them and made to fit. */
export const DEVICES = { phone: 390, computer: 1120 } as const
export type Device = keyof typeof DEVICES

interface Props {
  title: string
  html: string
  device: Device
  /** Selects the part that is looked at first; null: the top. */
  watched: string | null
}

/** A page of customers in a frame without scripts, as wide as the device. */
export function PageFrame({ title, html, device, watched }: Props) {
  const outer = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [room, setRoom] = useState(0)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    const box = outer.current
    if (!box) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0))
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (loaded && frame.current) showPage(frame.current, html, watched)
  }, [html, loaded, watched])
  const width = DEVICES[device]
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  return (
    <div ref={outer} className="h-[min(46rem,75vh)] min-h-96 overflow-hidden rounded-md border border-line bg-sunken">
      <iframe
        ref={frame}
        title={title}
        // Same origin, so that we can write into it; without scripts, so that nothing in it can do anything.
        sandbox="allow-same-origin"
        srcDoc="<!doctype html><title>-</title><body></body>"
        onLoad={() => setLoaded(true)}
        className="mx-auto block max-w-none origin-top-left"
        style={{
          width,
          height: `${100 / scale}%`,
          transform: `scale(${scale})`,
          marginInlineStart: Math.max(0, (room - width) / 2),
        }}
      />
    </div>
  )
}
