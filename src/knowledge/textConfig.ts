/** Postgres' full-text configurations, by language of the text. Languages without one are indexed word by word. */
const configs: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
}

export const textConfig = (language: string): string => configs[language] ?? 'simple'
