import { useTexts } from '../texts/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PLACES } from './navigation.ts'

const KEYS = [
  ['palette', 'Ctrl K'],
  ['list', '?'],
  ['search', '/'],
  ['next', 'j'],
  ['previous', 'k'],
  ['select', 'x'],
  ['open', 'o'],
  ['edit', 'e'],
  ['back', 'u'],
] as const

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { shortcuts, places } = useTexts()
  const rows = [
    ...KEYS.map(([name, keys]) => [shortcuts[name], keys] as const),
    ...PLACES.map(({ name, key }) => [shortcuts.goTo(places[name]), `g ${key}`] as const),
  ]
  return (
    <Dialog title={shortcuts.title} onClose={onClose}>
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 overflow-y-auto px-5 py-4">
        {rows.map(([name, keys]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt>{name}</dt>
            <dd className="flex gap-1">
              {keys.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded border border-line bg-sunken px-1.5 text-center font-mono text-xs leading-5"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
