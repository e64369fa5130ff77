/** 0.153 is "15.3 %", to a tenth of a percent. */
export const share = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)

/** A difference of shares in percentage points, with its sign and without the unit: 0.021 is "+2.1". */
export const points = (value: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value * 100)

/** The day, in the reader's zone. */
export const shortDate = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at))
