/** One line of the doctor's report. `text` says what was found and, unless it is fine, what to do. */
export interface Finding {
  level: 'ok' | 'warn' | 'FAIL'
  subject: string
  text: string
}

export const ok = (subject: string, text: string): Finding => ({ level: 'ok', subject, text })
export const warn = (subject: string, text: string): Finding => ({ level: 'warn', subject, text })
export const fail = (subject: string, text: string): Finding => ({ level: 'FAIL', subject, text })
