import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { sessionQuery, useSession } from '../../session.tsx'
import { LANGUAGES, type Language, useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Field, Select } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { CELL, HEAD, TABLE } from '../../ui/table.tsx'
import { AccountFrame } from './account-frame.tsx'
import { accountTexts } from './texts.ts'

export function ProfilePage() {
  return (
    <AccountFrame>
      <Profile />
      <Memberships />
    </AccountFrame>
  )
}

function Profile() {
  const words = useWords(accountTexts)
  const { person } = useSession().signedIn
  const { speak } = useLanguage()
  const queries = useQueryClient()
  const form = useForm({
    name: 'profile',
    stored: { name: person.name, phone: person.phone ?? '', language: person.language ?? '' },
    send: ({ name, phone, language }) =>
      call('patch', '/session/profile', {
        body: {
          ...(name === undefined ? {} : { name }),
          ...(phone === undefined ? {} : { phone: phone.trim() || null }),
          ...(language === undefined ? {} : { language: language || null }),
        },
      }),
    onDone: (after) => {
      queries.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, person: after })
      if (after.language !== null && after.language in LANGUAGES) speak(after.language as Language) // it was just looked up
    },
  })
  const languages = Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))
  return (
    <Section title={words.profile}>
      <Form form={form}>
        <Fields>
          <Field {...form.text('name', words.name)} maxLength={200} autoComplete="name" />
          <Field label={words.email} value={person.email} readOnly />
          <Field {...form.text('phone', words.phone)} help={words.phoneHelp} maxLength={40} autoComplete="tel" />
          <Select
            {...form.text('language', words.language)}
            help={words.languageHelp}
            options={[{ value: '', label: words.browserLanguage }, ...languages]}
          />
        </Fields>
      </Form>
    </Section>
  )
}

function Memberships() {
  const words = useWords(accountTexts)
  const { texts } = useLanguage()
  const { signedIn } = useSession()
  return (
    <Section title={words.memberships}>
      <table className={TABLE}>
        <thead>
          <tr>
            <th scope="col" className={`${HEAD} bg-surface pl-4`}>
              {words.shop}
            </th>
            <th scope="col" className={`${HEAD} bg-surface`}>
              {words.role}
            </th>
          </tr>
        </thead>
        <tbody>
          {signedIn.shops.map(({ id, name, role }) => (
            <tr key={id}>
              <td className={`${CELL} break-words pl-4`}>{name}</td>
              <td className={CELL}>{texts.roles[role]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
