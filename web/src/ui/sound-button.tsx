import { useSound } from '../sound.ts'
import { useTexts } from '../texts/language.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Switches the sounds of scans on and off, on this device. */
export function SoundButton() {
  const { ui } = useTexts()
  const { on, toggle } = useSound()
  return (
    <Button look="quiet" aria-pressed={on} onClick={toggle}>
      <Icon name={on ? 'sound' : 'silence'} />
      {on ? ui.soundOn : ui.soundOff}
    </Button>
  )
}
