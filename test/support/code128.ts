/** Widths of bars and gaps of the Code 128 symbols 0 to 105, six digits each; the stop symbol has seven. */
const PATTERNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211' +
  '221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113' +
  '132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121' +
  '312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211' +
  '221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141' +
  '114113114311411113411311113141114131311141411131211412211214211232'
const START_A = 103
const START_B = 104
const START_C = 105
const STOP = '2331112'

/** Reads a Code 128 symbol from the widths of its bars and gaps in turn, in any unit; throws when it is not one. */
export function readCode128(widths: readonly number[]): string {
  const module = Math.min(...widths)
  const digits = widths.map((width) => Math.round(width / module)).join('')
  if (!digits.endsWith(STOP)) throw new Error(`no stop symbol in ${digits}`)
  const symbols = [...digits.slice(0, -STOP.length).matchAll(/.{6}/g)].map(([pattern]) => {
    const value = PATTERNS.match(/.{6}/g)?.indexOf(pattern) ?? -1
    if (value < 0) throw new Error(`no symbol has the widths ${pattern}`)
    return value
  })
  const [start = 0, ...rest] = symbols
  const check = rest.pop()
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start)
  if (sum % 103 !== check) throw new Error('the check symbol does not fit')
  return textOf(start, rest)
}

function textOf(start: number, values: readonly number[]): string {
  let set = start
  let text = ''
  for (const value of values) {
    if (value === 99 && set !== START_C) set = START_C
    else if (value === 100 && set !== START_B) set = START_B
    else if (value === 101 && set !== START_A) set = START_A
    else if (set === START_C) text += String(value).padStart(2, '0')
    else text += String.fromCharCode(set === START_A && value >= 64 ? value - 64 : value + 32)
  }
  return text
}
