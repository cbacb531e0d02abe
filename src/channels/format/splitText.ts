/**
 * Cuts a text into parts of at most `max` characters, between lines or at the end of sentences where that is possible,
 * else after a comma, else between words. No word is lost, cut or moved, lines stay lines, and the mark of a list item
 * ("2.") stays with its words. Null when a single word does not fit: a cut address is of no use.
 */
export const splitText = ({
  max,
  text,
}: {
  max: number
  text: string
}): null | readonly string[] => {
  const parts: string[] = []
  let part = ''

  for (const line of text.split(/\n+/)) {
    const pieces = fittingPieces({ max, text: line.trim() })

    for (const [at, piece] of pieces.entries()) {
      if (piece.length > max) {
        return null
      }

      const joined = part === '' ? piece : `${part}${at === 0 ? '\n' : ' '}${piece}`

      if (joined.length <= max) {
        part = joined
      } else {
        parts.push(part)
        part = piece
      }
    }
  }

  return part === '' ? parts : [...parts, part]
}

/** Sentence ends of Latin, Arabic and Devanagari script; clause ends; spaces. Never behind the mark of a list item. */
const cuts = [
  /(?<=[.!?…؟۔।]["'”’)\]]?)(?<!^\p{Nd}{1,2}[.)])\s+/u,
  /(?<=[,;:،؛–])(?<!^–)\s+/u,
  /(?<!^(?:\p{Nd}{1,2}[.)]|[-*•–]))\s+/u,
]

const fittingPieces = ({
  level = 0,
  max,
  text,
}: {
  level?: number
  max: number
  text: string
}): readonly string[] => {
  const cut = cuts[level]

  if (text === '' || cut === undefined) {
    return text === '' ? [] : [text]
  }

  return text
    .split(cut)
    .flatMap((piece) =>
      piece.length <= max ? [piece] : fittingPieces({ level: level + 1, max, text: piece }),
    )
    .filter((piece) => piece !== '')
}
