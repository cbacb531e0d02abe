const variable = /\{\{\s*([\w.]+)\s*\}\}/gu

/** Puts values into `{{customer.name}}`; what has no value stays as it is, to be seen and filled in. */
export const fillTemplate = (
  body: string,
  values: Readonly<Record<string, null | string | undefined>>,
): string => body.replace(variable, (whole, name: string) => values[name] ?? whole)

/** The first variable that nobody filled in, or null. A customer must never read one. */
export const openVariable = (text: string): null | string => text.match(variable)?.[0] ?? null

/** The word after `/` that is being typed at the end of `text`, or null when none is. */
export const slashWord = (text: string): null | string =>
  /(?:^|\s)\/([\w-]{0,40})$/u.exec(text)?.[1] ?? null
