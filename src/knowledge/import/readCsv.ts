/** The rows of a CSV file (RFC 4180) by the names of its first row, lower case. Quotes may hold commas and line breaks. */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const source = text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n')
  const [first = ''] = source.split('\n')
  // Excel writes semicolons where a comma marks decimals.
  const separator = first.split(';').length > first.split(',').length ? ';' : ','

  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)

    if (isQuoted) {
      if (sign !== '"') {
        cell += sign
      } else if (source.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else {
        isQuoted = false
      }
    } else if (sign === '"' && cell === '') {
      isQuoted = true
    } else if (sign === separator || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''

      if (sign === '\n') {
        rows.push([])
      }
    } else {
      cell += sign
    }
  }

  rows.at(-1)?.push(cell)
  const [head = [], ...others] = rows
  const names = head.map((name) => name.trim().toLowerCase())

  return others
    .filter((row) => row.some((value) => value.trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, at) => [name, (row[at] ?? '').trim()])))
}
