import { CopyButton } from './copy-button.tsx'

/** Text for machines under its name, to read and to copy. */
export const CodeBlock = ({ label, text }: { label: string; text: string }) => (
  <figure className="min-w-0">
    <figcaption className="flex items-center justify-between gap-2 font-medium">
      {label}
      <CopyButton text={text} />
    </figcaption>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
    <pre tabIndex={0} className="mt-1 max-h-96 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs">
      {text}
    </pre>
  </figure>
)
