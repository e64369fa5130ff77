import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useToast } from '../../ui/toast.tsx'
import { keyTexts } from './key-texts.ts'
import { credentialsQuery } from './queries.ts'

export function RevokeKey({ credential, onClose }: { credential: Schemas['Credential']; onClose: () => void }) {
  const words = useWords(keyTexts)
  const queries = useQueryClient()
  const tell = useToast()
  const revoke = useMutation({
    mutationFn: () => call('delete', '/credentials/{credentialId}', { path: { credentialId: credential.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: credentialsQuery.queryKey })
      tell({ text: words.revokedDone(credential.name) })
      onClose()
    },
  })
  return (
    <Confirm
      title={words.revokeTitle}
      name={credential.name.trim()}
      submit={words.revoke}
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p className="whitespace-normal">{words.revokeText}</p>
      {revoke.isError && <Failure error={revoke.error} />}
    </Confirm>
  )
}
