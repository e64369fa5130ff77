import { languageName, languageOptions } from '../../preview/page-languages.ts'
import { useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { type Translation, withTranslation } from './campaign-form.ts'
import { campaignTexts } from './texts.ts'

interface Props {
  translations: readonly Translation[]
  /** Members that can be said in other languages, with their labels. */
  names: readonly (readonly [name: string, label: string])[]
  onChange: (translations: Translation[]) => void
}

/** Texts in other languages than the shop's. */
export function TranslationFields({ translations, names, onChange }: Props) {
  const words = useWords(campaignTexts)
  const { shop } = useSession()
  const { language } = useLanguage()
  const used = new Set([shop.language, ...translations.map((one) => one.language)])
  const free = languageOptions(language).filter(({ value }) => !used.has(value))
  return (
    <div className="grid gap-4 px-4 pb-4">
      <p className="text-muted">{words.translationsHelp(languageName(shop.language, language))}</p>
      {translations.map((one) => (
        <fieldset key={one.language} className="grid gap-3 rounded-md border border-line p-3">
          <legend className="px-1 font-medium">{languageName(one.language, language)}</legend>
          <div className="grid items-start gap-3 sm:grid-cols-2">
            {names.map(([name, label]) => (
              <Field
                key={name}
                label={label}
                lang={one.language}
                maxLength={name === 'ctaUrl' ? 2000 : 500}
                value={String(one.values[name] ?? '')}
                onChange={(event) => onChange(withTranslation(translations, one.language, name, event.target.value))}
              />
            ))}
          </div>
          <div>
            <Button
              look="quiet"
              onClick={() => onChange(translations.filter((other) => other.language !== one.language))}
            >
              {words.removeLanguage(languageName(one.language, language))}
            </Button>
          </div>
        </fieldset>
      ))}
      {free.length > 0 && (
        <Select
          label={words.addLanguage}
          value=""
          options={[{ value: '', label: '–' }, ...free]}
          onChange={({ currentTarget: { value } }) => {
            if (value) onChange([...translations, { language: value, values: {} }])
          }}
        />
      )}
    </div>
  )
}
