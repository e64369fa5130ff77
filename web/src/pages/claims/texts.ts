import { inEachLanguage } from '../../texts/words.ts'
import { de } from './texts-de.ts'
import { en } from './texts-en.ts'

export const claimTexts = inEachLanguage({ en, de })
