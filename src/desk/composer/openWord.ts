export type OpenWord = {
  /** Where the sign stands in the text. */
  readonly from: number
  readonly sign: '/' | '@'
  readonly word: string
}

/** The word behind `/` or `@` that is being typed in front of the caret, or null. An e-mail address is none. */
export const openWord = (beforeCaret: string): null | OpenWord => {
  const match = /(?:^|\s)([/@])([\p{L}\p{N}_.'-]{0,40})$/u.exec(beforeCaret)
  const [, sign, word] = match ?? []

  return word === undefined || (sign !== '/' && sign !== '@')
    ? null
    : { from: beforeCaret.length - word.length - 1, sign, word }
}

/** Who of these people is named with `@` in the text, by id. Of two names the longer one counts first. */
export const mentionsIn = (
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): string[] => {
  let rest = text
  const found: string[] = []

  for (const { id, name } of people.toSorted((a, b) => b.name.length - a.name.length)) {
    if (rest.includes(`@${name}`)) {
      found.push(id)
      rest = rest.replaceAll(`@${name}`, '')
    }
  }

  return found
}
