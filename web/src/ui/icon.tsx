const SHAPES = {
  door: 'M3 15V1.5h10V15M3 1.5 9 4v11.5L3 15',
  orders: 'M3 2h10v12.5l-2.5-1.5L8 14.5 5.5 13 3 14.5zM5.5 5.5h5M5.5 8.5h5',
  products: 'M2 5l6-3 6 3v6.5L8 14.5 2 11.5zM2 5l6 3 6-3M8 8v6.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.5 10.5 14 14',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.5-3 2.7-4.5 5.500-4.5S13 11 13.500 14',
  down: 'M4 6l4 4 4-4',
  check: 'M3 8.5l3.500 3.500L13 4.500',
  close: 'M4 4l8 8M12 4l-8 8',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.500V8l2.500 1.500',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  truck:
    'M1.500 4h8v7h-8zM9.500 6.500h3l2 2.500v2h-5M4.500 13a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM11.500 13a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3z',
  hand: 'M2.500 8.500 8 3l5.500 5.500M8 3v11',
  pencil: 'M3 13l.500-3L10.500 3l2.500 2.500L6 12.500z',
  back: 'M10 3 5 8l5 5',
  copy: 'M5.500 5.500h7.500v8H5.500zM3 10.500v-8h7.500',
  filter: 'M2 3.500h12L9.500 9v4.500l-3-1.500V9z',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  alert: 'M8 2 14.500 13.500h-13zM8 6.500v3M8 11.500h.01',
} as const

export type IconName = keyof typeof SHAPES

/** A drawing beside words; it says nothing that they do not. */
export const Icon = ({ name, className = 'size-4' }: { name: IconName; className?: string }) => (
  <svg
    viewBox="0 0 16 16"
    className={`shrink-0 ${className}`}
    fill="none"
    stroke="currentColor"
    strokeWidth={name === 'more' ? 2.2 : 1.4}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={SHAPES[name]} />
  </svg>
)
