/** Two letters at most: first and last word. Works for any script; an address gives its first letter. */
export const initialsOf = (name: string): string => {
  const words = name
    .replace(/@.*$/u, '')
    .split(/[\s._-]+/u)
    .filter((word) => /\p{L}|\p{N}/u.test(word))
  const picked = words.length > 1 ? [words.at(0), words.at(-1)] : words.slice(0, 1)

  return (
    picked
      .map((word) => Array.from(word ?? '').find((char) => /\p{L}|\p{N}/u.test(char)) ?? '')
      .join('')
      .toUpperCase() || '?'
  )
}
