interface Props {
  label: string
  value: number
  /** Null: nobody knows yet. */
  most: number | null
}

/** The browser's own, so that it is read out; how far it is also stands beside it in words. */
export const ProgressBar = ({ label, value, most }: Props) => (
  <progress
    aria-label={label}
    className="h-2 w-40 max-w-full overflow-hidden rounded-full accent-accent"
    {...(most === null ? {} : { value: Math.min(value, most), max: Math.max(most, 1) })}
  />
)
