const variable = /\{\{\s*([\w.]+)\s*\}\}/gu

/** Puts values into `{{customer.name}}`; what has no value stays as it is, to be seen and filled in. */
export const fillTemplate = (
  body: string,
  values: Readonly<Record<string, null | string | undefined>>,
): string => body.replace(variable, (whole, name: string) => values[name] ?? whole)

/** The first variable that nobody filled in, or null. A customer must never read one. */
export const openVariable = (text: string): null | string => text.match(variable)?.[0] ?? null
