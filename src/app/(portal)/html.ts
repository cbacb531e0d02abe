/** Text that is safe inside HTML, made only by `html` and `raw`. */
export type Html = { readonly html: string }

const escapes: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

const escape = (text: string): string =>
  text.replaceAll(/["&'<>]/gu, (sign) => escapes[sign] ?? sign)

/** A template whose values are escaped, unless they are Html themselves; lists are joined, null shows nothing. */
export const html = (
  parts: TemplateStringsArray,
  ...values: readonly (Html | null | number | readonly Html[] | string)[]
): Html => ({
  html: parts
    .map((part, at) => {
      const value = values[at]

      return at < values.length && value !== undefined ? part + show(value) : part
    })
    .join(''),
})

const show = (value: Html | null | number | readonly Html[] | string): string => {
  if (value === null) {
    return ''
  }

  if (typeof value === 'string' || typeof value === 'number') {
    return escape(String(value))
  }

  return 'html' in value ? value.html : value.map((each) => each.html).join('')
}

/** A value for `<script type="application/json">`: what could end the script element is written as escapes. */
export const jsonFor = (value: unknown): Html => ({
  html: JSON.stringify(value).replaceAll('<', '\\u003c'),
})
