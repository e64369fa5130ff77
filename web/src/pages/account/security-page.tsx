import { AccountFrame } from './account-frame.tsx'
import { Passkeys } from './passkeys.tsx'
import { Password } from './password.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { Sessions } from './sessions.tsx'
import { Totp } from './totp.tsx'

export const SecurityPage = () => (
  <AccountFrame>
    <Password />
    <Passkeys />
    <Totp />
    <RecoveryCodes />
    <Sessions />
  </AccountFrame>
)
