/** A custom field as an admin defined it at run time (requirement B4). */
export type CaseField = {
  readonly key: string
  readonly kind: 'boolean' | 'date' | 'number' | 'select' | 'text'
  readonly label: string
  /** Of a select. */
  readonly options: readonly string[]
  /** A text must match it as a whole; null: any text. */
  readonly pattern: null | string
}

export type CustomFieldProblem = { readonly key: string; readonly problem: string }

const longestText = 2000

/**
 * What is wrong with new values of custom fields, by key. Null clears a field and is always right. A key that nobody
 * defined is refused: a typing mistake must not become data that no filter finds.
 */
export const checkCustomFields = (
  values: Readonly<Record<string, unknown>>,
  fields: readonly CaseField[],
): readonly CustomFieldProblem[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const field = fields.find((one) => one.key === key)
    const problem =
      field === undefined
        ? 'There is no such field.'
        : value === null
          ? null
          : problemOf(field, value)

    return problem === null ? [] : [{ key, problem }]
  })

const problemOf = (field: CaseField, value: unknown): null | string => {
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? null : `${field.label} is yes or no.`
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? null
        : `${field.label} is a date such as 2026-11-30.`
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? null
        : `${field.label} is a number.`
    case 'select':
      return typeof value === 'string' && field.options.includes(value)
        ? null
        : `${field.label} is one of: ${field.options.join(', ')}.`
    case 'text':
      return textProblem(field, value)
  }
}

const textProblem = (field: CaseField, value: unknown): null | string => {
  if (typeof value !== 'string') {
    return `${field.label} is a text.`
  }

  if (value.length > longestText) {
    return `${field.label} has at most ${String(longestText)} characters.`
  }

  return field.pattern === null || matchesWhole(field.pattern, value)
    ? null
    : `${field.label} does not have the form that is asked for (${field.pattern}).`
}

const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

/** A pattern that is none accepts everything: the admin's mistake must not stop the agents. */
const matchesWhole = (pattern: string, value: string): boolean => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value)
  } catch {
    return true
  }
}
