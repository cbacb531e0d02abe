const variable = /\{\{\s*([\w.]+)\s*\}\}/gu

/** Puts values into `{{customer.name}}`; what has no value stays as it is, to be seen and filled in. */
export const fillTemplate = (
  body: string,
  values: Readonly<Record<string, null | string | undefined>>,
): string => body.replace(variable, (whole, name: string) => values[name] ?? whole)

/** The first variable that nobody filled in, or null. A customer must never read one. */
export const openVariable = (text: string): null | string => text.match(variable)?.[0] ?? null

/** What the reply box fills in by itself, from the case and whoever writes. Others are filled in by hand. */
export const filledVariables = [
  'agent.firstName',
  'agent.name',
  'case.number',
  'case.subject',
  'customer.company',
  'customer.firstName',
  'customer.name',
] as const
export type FilledVariable = (typeof filledVariables)[number]

export type VariableCheck = {
  /** Filled in by the reply box, but this case has no value for it. */
  readonly missing: readonly string[]
  /** Nothing fills it in: a person has to, or it is misspelt. */
  readonly byHand: readonly string[]
}

/** Which variables of a text stay open on a case with these values. The reply box sends none that is open. */
export const checkVariables = (
  body: string,
  values: Readonly<Record<string, null | string | undefined>>,
): VariableCheck => {
  const names = [...new Set([...body.matchAll(variable)].map(([, name = '']) => name))]
  const isFilled = (name: string): boolean => filledVariables.some((known) => known === name)

  return {
    byHand: names.filter((name) => !isFilled(name)),
    missing: names.filter((name) => isFilled(name) && !values[name]),
  }
}
