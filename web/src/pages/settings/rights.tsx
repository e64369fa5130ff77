import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { peopleTexts } from './people-texts.ts'

export const ROLES = ['admin', 'editor', 'viewer', 'warehouse'] as const

const MAY = {
  read: ['admin', 'editor', 'viewer', 'warehouse'],
  work: ['admin', 'editor', 'warehouse'],
  write: ['admin', 'editor'],
  claims: ['admin', 'editor'],
  manage: ['admin'],
} as const satisfies Record<string, readonly (typeof ROLES)[number][]>

const ABILITIES = ['read', 'work', 'write', 'claims', 'manage'] as const

/** The roles in a table, so that nobody has to try them out. */
export function Rights() {
  const words = useWords(peopleTexts)
  const { roles } = useTexts()
  return (
    <Section title={words.rights} note={words.rightsNote}>
      <div className="overflow-x-auto">
        <table className={TABLE}>
          <thead>
            <tr>
              <td className={`${HEAD} bg-surface pl-4`} />
              {ROLES.map((role) => (
                <th key={role} scope="col" className={`${HEAD} bg-surface`}>
                  {roles[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ABILITIES.map((ability) => (
              <tr key={ability}>
                <th scope="row" className={`${CELL} py-1 pl-4 text-left font-normal`}>
                  {words.abilities[ability]}
                </th>
                {ROLES.map((role) => {
                  const may = (MAY[ability] as readonly string[]).includes(role) // wider, to look for any of them
                  return (
                    <td key={role} className={`${CELL} ${may ? 'text-good' : 'text-muted'}`}>
                      <span className="inline-flex align-middle">
                        {may ? <Icon name="check" /> : <span aria-hidden="true">–</span>}
                        <span className="sr-only">{may ? words.may : words.mayNot}</span>
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
