interface Props {
  /** Those that are not known are left out. */
  lines: readonly (string | null | undefined)[]
  email: string | null | undefined
  phone: string | null | undefined
}

/** Where somebody is, and how to reach them. */
export const PostalAddress = ({ lines, email, phone }: Props) => (
  <>
    <address className="not-italic">
      {lines.filter(Boolean).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address repeat, and never move
        <span key={index} className="block">
          {line}
        </span>
      ))}
    </address>
    {email && (
      <a href={`mailto:${email}`} className="mt-2 block text-accent-text underline">
        {email}
      </a>
    )}
    {phone && (
      <a href={`tel:${phone}`} className="block text-accent-text underline">
        {phone}
      </a>
    )}
  </>
)
