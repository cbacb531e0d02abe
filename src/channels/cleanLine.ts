import { cleanText } from './cleanText'

/** The same as `cleanText` for what must stay on one line (names, subjects, file names), cut at `maxLength` characters. */
export const cleanLine = (text: string, maxLength = 300): string =>
  cleanText(text).replaceAll(/\s+/g, ' ').trim().slice(0, maxLength).toWellFormed()
