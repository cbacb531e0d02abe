const maxQuoteDepth = 10

/**
 * Collects text into lines. Holds a line as pieces and remembers its last sign, because asking a growing string for its
 * end on every piece makes the work grow with the square of its length (measured: 98 s for a mail of 1.2 MB).
 */
export const createLineWriter = (): {
  /** Adds words; white space is squeezed unless `isVerbatim`. */
  readonly add: (text: string, isVerbatim: boolean) => void
  /** Ends the line, even an empty one. */
  readonly breakLine: () => void
  /** Ends the line when it has words. */
  readonly endLine: () => void
  /** Leaves one empty line before what comes next. */
  readonly space: () => void
  readonly hasWords: () => boolean
  /** Where the line stands now, to read back from with `since`. */
  readonly mark: () => number
  readonly since: (mark: number) => string
  readonly quote: (change: -1 | 1) => void
  readonly text: () => string
} => {
  const lines: string[] = []
  let pieces: string[] = []
  let hasWords = false
  let endsWithSpace = true
  let isLastBlank = true
  let quoteDepth = 0

  const breakLine = (): void => {
    const text = pieces.join('').trimEnd()
    lines.push('> '.repeat(Math.min(quoteDepth, maxQuoteDepth)) + text)
    isLastBlank = text.trim() === ''
    pieces = []
    hasWords = false
    endsWithSpace = true
  }
  const endLine = (): void => {
    if (hasWords) {
      breakLine()
    } else {
      pieces = []
      endsWithSpace = true
    }
  }

  return {
    add: (text, isVerbatim) => {
      const words = isVerbatim ? text : text.replaceAll(/[\s\u00a0]+/g, ' ')
      const piece = endsWithSpace && !isVerbatim ? words.trimStart() : words

      if (piece !== '') {
        pieces.push(piece)
        hasWords ||= piece.trim() !== ''
        endsWithSpace = piece.endsWith(' ')
      }
    },
    breakLine,
    endLine,
    space: () => {
      endLine()
      if (!isLastBlank) {
        breakLine()
      }
    },
    hasWords: () => hasWords,
    mark: () => pieces.length,
    since: (mark) => pieces.slice(mark).join(''),
    quote: (change) => {
      quoteDepth = Math.max(0, quoteDepth + change)
    },
    text: () => {
      endLine()
      return lines
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()
    },
  }
}
