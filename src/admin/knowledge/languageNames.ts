/** The languages of articles, as people call them. */
export const languageNames = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
} as const
