import { useState } from 'react'

const KEPT_AS = 'doorstep.sound'
/** Pitches in hertz, one after the other. */
const TONES = { good: [880], moving: [880, 1175], bad: [220, 165, 220] } as const
const BEAT_S = 0.12

let audio: AudioContext | null = null

const isOn = (): boolean => localStorage.getItem(KEPT_AS) === 'on'

/** Sounds of scans on this device: off until somebody switches them on. */
export function useSound(): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(isOn)
  const toggle = () => {
    localStorage.setItem(KEPT_AS, on ? 'off' : 'on')
    setOn(!on)
    if (!on) play('good')
  }
  return { on, toggle }
}

/** Plays nothing while sounds are off. */
export function play(tone: keyof typeof TONES): void {
  if (!isOn()) return
  audio ??= new AudioContext()
  TONES[tone].forEach((pitch, i) => {
    if (!audio) return
    const start = audio.currentTime + i * BEAT_S
    const wave = audio.createOscillator()
    const volume = audio.createGain()
    wave.type = tone === 'bad' ? 'square' : 'sine'
    wave.frequency.value = pitch
    volume.gain.setValueAtTime(0.2, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + BEAT_S)
    wave.connect(volume).connect(audio.destination)
    wave.start(start)
    wave.stop(start + BEAT_S)
  })
}
