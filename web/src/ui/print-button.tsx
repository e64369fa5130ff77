import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { document as fetchDocument } from '../api.ts'
import { explain } from '../errors.ts'
import { useTexts } from '../texts/language.tsx'
import { Button, type ButtonLook } from './button.tsx'
import { Icon } from './icon.tsx'
import { useToast } from './toast.tsx'

type Asked = Parameters<typeof fetchDocument>

interface Props {
  path: Asked[0]
  options: Asked[1]
  look?: ButtonLook
  className?: string
  reason?: string | null
  children: ReactNode
}

const OPEN_MS = 60_000

/** Opens a document of the server in a tab of its own, where the browser prints it. */
export function PrintButton({ path, options, children, ...rest }: Props) {
  const texts = useTexts()
  const tell = useToast()
  const { mutate, isPending } = useMutation({
    // The tab is opened at once: browsers allow that only while somebody clicks.
    mutationFn: async (tab: Window | null) => {
      try {
        const address = URL.createObjectURL(await fetchDocument(path, options))
        setTimeout(() => URL.revokeObjectURL(address), OPEN_MS)
        if (tab) tab.location.href = address
        else window.location.assign(address)
      } catch (error) {
        tab?.close()
        throw error
      }
    },
    onError: (error) => tell({ text: explain(error, texts).text }),
  })
  return (
    <Button {...rest} busy={isPending} onClick={() => mutate(window.open('', '_blank'))}>
      <Icon name="print" />
      {children}
    </Button>
  )
}
