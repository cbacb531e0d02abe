import {
  isAttribution,
  isDeviceMark,
  isFromLine,
  isOtherHeaderLine,
  isSeparator,
  isSignatureMark,
  mayOpenAttribution,
} from './quoteMarks'

const wrappedLines = 4
const headerLines = 6

/**
 * What the customer wrote now: a plain-text mail without quoted history, signature and device marks.
 *
 * Losing a customer's words is worse than keeping a quotation, so anything doubtful stays; when nothing is left (a bare
 * forward, a reply inside the quotation marks) the whole text comes back. Linear: each line is looked at a bounded number
 * of times, and only in pieces of bounded length.
 */
export const extractReply = (text: string): string => {
  const lines = text.split('\n')
  const kept: string[] = []

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''

    if (isQuoted(line)) {
      continue
    }

    const attribution = attributionEnd(lines, index)

    if (attribution !== null) {
      if (isFollowedByQuote(lines, attribution)) {
        index = attribution
        continue
      }
      break
    }

    if (isSeparator(line) || isHeaderBlock(lines, index)) {
      break
    }

    if (isSignatureMark(line) && hasWords(kept)) {
      index = endOfSignature(lines, index)
      continue
    }

    if (!isDeviceMark(line)) {
      kept.push(line)
    }
  }

  const reply = trimBlank(kept)

  return reply === '' ? trimBlank(lines) : reply
}

const isQuoted = (line: string): boolean => /^\s{0,3}>/.test(line)

const hasWords = (lines: readonly string[]): boolean =>
  lines.some((line) => /[\p{L}\p{N}]/u.test(line))

/** The last line of an attribution that begins here and may be wrapped, or null. */
const attributionEnd = (lines: readonly string[], start: number): null | number => {
  const first = lines[start] ?? ''

  if (first.trim() === '' || first.length > 500 || !mayOpenAttribution(first)) {
    return null
  }

  let joined = ''
  for (let index = start; index < Math.min(lines.length, start + wrappedLines); index += 1) {
    const line = (lines[index] ?? '').trim()

    // A program that wraps may put the closing bracket of the address on a line of its own.
    if (line === '' || (isQuoted(line) && !/^>[^>]{0,40}[:：]$/.test(line))) {
      return null
    }

    joined = joined === '' ? line : `${joined} ${line}`

    if (isAttribution(joined)) {
      return index
    }
  }

  return null
}

const isFollowedByQuote = (lines: readonly string[], end: number): boolean => {
  const next = lines.slice(end + 1, end + 20).find((line) => line.trim() !== '')

  return next !== undefined && isQuoted(next)
}

/** `From:` with at least one more header line close behind: the top of a quoted mail in Outlook's manner. */
const isHeaderBlock = (lines: readonly string[], start: number): boolean => {
  if (!isFromLine(lines[start] ?? '')) {
    return false
  }

  return lines.slice(start + 1, start + 1 + headerLines).some((line) => isOtherHeaderLine(line))
}

/** A signature ends where history begins; an answer below the history must not be lost with it. */
const endOfSignature = (lines: readonly string[], start: number): number => {
  for (let index = start + 1; index < lines.length; index += 1) {
    if (isQuoted(lines[index] ?? '')) {
      return index - 1
    }
  }

  return lines.length
}

const isRuler = (line: string): boolean => /^[\s\-_=*~#+ᐧ]*$/.test(line)

const trimBlank = (lines: readonly string[]): string =>
  lines
    .slice(0, lines.findLastIndex((line) => !isRuler(line)) + 1)
    .join('\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
