import type { ReviewRow } from '@/contracts/desk'

export type FixField = {
  readonly current: string
  /** Where the correction goes; `customFields` for everything that is not of the case itself. */
  readonly key: 'customFields' | 'email' | 'name' | 'phone' | 'subject' | 'text'
  readonly label: string
  readonly name: string
  readonly problem: string
  /** What to do about it, in words. */
  readonly advice: null | string
  /** A value to put in with one click. */
  readonly suggestion: null | string
}

const known: Readonly<Record<string, FixField['key']>> = {
  body: 'text',
  description: 'text',
  email: 'email',
  message: 'text',
  name: 'name',
  phone: 'phone',
  subject: 'subject',
  text: 'text',
}

/** One input per field with a problem, filled with what is there now. */
export const fixFields = (row: ReviewRow): FixField[] => {
  const fields = new Map<string, FixField>()

  for (const { field, problem, suggestion } of row.problems) {
    const name = field.split('.').at(-1) ?? field
    const key = known[name] ?? 'customFields'
    const before = fields.get(name)
    fields.set(name, {
      current: currentOf(row, key, name),
      key,
      label: labelOf(name),
      name,
      problem: before === undefined ? problem : `${before.problem} ${problem}`,
      ...(before === undefined || (before.advice === null && before.suggestion === null)
        ? {
            advice: isValue(suggestion) ? null : suggestion,
            suggestion: isValue(suggestion) ? suggestion : null,
          }
        : { advice: before.advice, suggestion: before.suggestion }),
    })
  }

  return [...fields.values()]
}

/** The body of a release: only what was really changed. */
export const correctionsOf = (
  fields: readonly FixField[],
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> => {
  const corrections: Record<string, unknown> = {}
  const custom: Record<string, string> = {}

  for (const { current, key, name } of fields) {
    const value = (typed[name] ?? current).trim()

    if (value === '' || value === current) {
      continue
    }

    if (key === 'customFields') {
      custom[name] = value
    } else {
      corrections[key] = value
    }
  }

  return Object.keys(custom).length === 0 ? corrections : { ...corrections, customFields: custom }
}

/** Addresses, numbers and codes are values; a sentence is advice. */
const isValue = (suggestion: null | string): boolean =>
  suggestion !== null && (!/\s/u.test(suggestion) || /^\+[\d\s]+$/u.test(suggestion))

const currentOf = (row: ReviewRow, key: FixField['key'], name: string): string => {
  switch (key) {
    case 'email':
      return row.customer.email ?? ''
    case 'name':
      return row.customer.name
    case 'phone':
      return row.customer.phone ?? ''
    case 'subject':
      return row.subject
    case 'text':
      return row.text ?? ''
    case 'customFields': {
      const value = row.customFields[name]

      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    }
    default:
      return key satisfies never
  }
}

/** `orderNumber`, `order_number` and `order-number` read `Order number`. */
const labelOf = (name: string): string => {
  const words = name
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll(/[-_]/gu, ' ')
    .toLowerCase()

  return words.charAt(0).toUpperCase() + words.slice(1)
}
