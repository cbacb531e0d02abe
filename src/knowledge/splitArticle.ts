import { z } from 'zod'

import { readLexical } from './readLexical'

export type Passage = {
  readonly headings: readonly string[]
  readonly position: number
  readonly text: string
}

/** Long enough to answer a question by itself, short enough to be about one thing. */
const longestPassage = 1400

/**
 * Cuts an article's body into passages by its headings; a section that is too long is cut between paragraphs. The title
 * is not repeated in the passages: search weighs it by itself.
 */
export const splitArticle = (body: unknown): Passage[] => {
  const passages: Passage[] = []
  let headings: { level: number; text: string }[] = []
  let lines: string[] = []

  const close = (): void => {
    const text = lines.join('\n').trim()

    if (text !== '') {
      passages.push({
        headings: headings.map((heading) => heading.text),
        position: passages.length,
        text,
      })
    }

    lines = []
  }

  for (const block of readLexical(body)) {
    if (block.kind === 'heading') {
      close()
      headings = [
        ...headings.filter(({ level }) => level < block.level),
        { level: block.level, text: block.text },
      ]
    } else {
      if (lines.join('\n').length + block.text.length > longestPassage) {
        close()
      }

      lines.push(block.text)
    }
  }

  close()

  return passages
}

const stepsSchema = z
  .array(z.object({ text: z.string().nullish(), title: z.string().trim().min(1) }))
  .catch([])

/**
 * The steps of a tutorial, a passage each under its number and title, after the passages of the body: a question about one
 * step finds that step, and an answer may quote it.
 */
export const splitSteps = (steps: unknown, from: number): Passage[] =>
  stepsSchema.parse(steps ?? []).map(({ text, title }, index) => {
    const number = `${String(index + 1)}.`

    return {
      headings: [`${number} ${title}`],
      position: from + index,
      text: [`${number} ${title}`, ...(text?.trim() ? [text.trim()] : [])].join('\n'),
    }
  })
