import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { call, type Schemas, upload } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.tsx'
import { brandTexts } from './texts.ts'

/** The logo is set as soon as it is chosen. */
export function LogoField({ logo }: { logo: Schemas['Brand']['logo'] }) {
  const words = useWords(brandTexts)
  const may = useMay('admin')
  const queries = useQueryClient()
  const tell = useToast()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const renew = () => Promise.all(['brand', 'preview'].map((name) => queries.invalidateQueries({ queryKey: [name] })))
  const set = useMutation({
    mutationFn: (file: File) => upload('put', '/brand/logo', { file }),
    async onSuccess() {
      await renew()
      tell({ text: words.logoSaved })
    },
  })
  const remove = useMutation({
    mutationFn: () => call('delete', '/brand/logo', {}),
    async onSuccess() {
      await renew()
      tell({ text: words.logoRemoved })
    },
  })
  const error = set.error ?? remove.error
  return (
    <Section title={words.logo}>
      <div className="grid gap-3 px-4 pb-4">
        {error && <Failure error={error} />}
        {logo && (
          // The path alone: the policy of this page takes pictures of its own host.
          <img
            src={new URL(logo.url).pathname}
            alt={words.logoNow}
            width={logo.width}
            height={logo.height}
            className="h-auto max-h-16 w-auto max-w-60 rounded border border-line bg-white p-2"
          />
        )}
        <div className="flex flex-wrap gap-2">
          <input
            ref={input}
            id={id}
            type="file"
            hidden
            aria-label={words.logoChoose}
            accept="image/png,image/jpeg,image/webp"
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) set.mutate(file)
              target.value = ''
            }}
          />
          <Button reason={may} busy={set.isPending} onClick={() => input.current?.click()}>
            {words.logoChoose}
          </Button>
          {logo && (
            <Button look="danger" reason={may} busy={remove.isPending} onClick={() => remove.mutate()}>
              {words.removeLogo}
            </Button>
          )}
        </div>
        <p className="text-muted">{words.logoHelp}</p>
      </div>
    </Section>
  )
}
