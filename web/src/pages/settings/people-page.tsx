import { Invitations } from './invitations.tsx'
import { Members } from './members.tsx'
import { Rights } from './rights.tsx'
import { SettingsFrame } from './settings-frame.tsx'

export const PeoplePage = () => (
  <SettingsFrame section="people">
    <Members />
    <Invitations />
    <Rights />
  </SettingsFrame>
)
