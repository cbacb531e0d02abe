export type CsvRow = {
  readonly cells: Readonly<Record<string, string>>
  /** Cells that no column is named for, as they stand in the row. */
  readonly extra: readonly string[]
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly row: number
}

type Csv = {
  /** The names in the first row, lower case. */
  readonly columns: readonly string[]
  /** The row in which a quotation mark opens that nothing closes: all after it is one cell. */
  readonly openQuote: null | number
  readonly rows: readonly CsvRow[]
}

/** A CSV file (RFC 4180) by the names of its first row. Quotes may hold commas and line breaks; empty rows are left out. */
export const readCsv = (text: string): Csv => {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  let quotedIn = 1
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
      quotedIn = rows.length
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
  const columns = head.map((name) => name.trim().toLowerCase())

  return {
    columns,
    openQuote: isQuoted ? quotedIn : null,
    rows: others
      .map((values, at) => ({
        cells: Object.fromEntries(
          columns.map((name, place) => [name, (values[place] ?? '').trim()]),
        ),
        extra: values.slice(columns.length).filter((value) => value.trim() !== ''),
        row: at + 2,
      }))
      .filter(
        ({ cells, extra }) =>
          extra.length > 0 || Object.values(cells).some((value) => value !== ''),
      ),
  }
}
