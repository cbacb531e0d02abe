const skinTone = /[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu

/**
 * Whether a message is nothing but a thumb (requirement F8): true for up, false for down, null for anything else. Words are
 * no thumbs: "yes" may answer a question.
 */
export const readThumb = (text: string): boolean | null => {
  const signs = Array.from(text.replaceAll(skinTone, '').replaceAll(/\s/gu, ''))

  if (signs.length === 0 || signs.length > 5) {
    return null
  }

  return signs.every((sign) => sign === '👍')
    ? true
    : signs.every((sign) => sign === '👎')
      ? false
      : null
}
