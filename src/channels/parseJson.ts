/** JSON, or null when the text is none. Nothing from outside may throw over its form. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
