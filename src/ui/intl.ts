/** The reader's language as their browser names it, such as `de-AT`: dates, times and durations are written in it. */
export const readerLocale = (): string => (own ??= findLocale())

let own: string | undefined

const findLocale = (): string => {
  const [wished] = navigator.languages

  try {
    return new Intl.Locale(wished ?? fallback).toString()
  } catch {
    return fallback // some systems name their language in a way of their own, such as `en-US@posix`
  }
}

const fallback = 'en'

/** Made once for each language: making a format takes longer than fifty times using it. */
export const keepFormat = <Format>(
  make: (locale: string) => Format,
): ((locale?: string) => Format) => {
  const kept = new Map<string, Format>()

  return (locale = readerLocale()) => {
    const format = kept.get(locale) ?? make(locale)
    kept.set(locale, format)

    return format
  }
}

/** `1,234`, `1.234`. */
export const numberText = (value: number, locale?: string): string => number(locale).format(value)

const number = keepFormat((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
