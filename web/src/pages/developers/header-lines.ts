/** Headers as somebody types them, one in a line. `wrong`: the first line that is none. */
export function readHeaderLines(text: string): { headers: Record<string, string>; wrong: string | null } {
  const headers: Record<string, string> = {}
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const [, name, value] = /^([^\s:]+)\s*:\s*(.+)$/.exec(line) ?? []
    if (name === undefined || value === undefined) return { headers, wrong: line }
    headers[name] = value
  }
  return { headers, wrong: null }
}

export const headerLines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
