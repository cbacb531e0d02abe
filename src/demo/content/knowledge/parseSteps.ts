import type { DemoStep } from '../types'

/**
 * The steps of a tutorial: `### Title (5 min)`, an optional picture `![what it shows](/address)` on a line of its own, and the
 * text. No steps from an empty text.
 */
export const parseSteps = (source: string): readonly DemoStep[] =>
  source
    .split(/^### /mu)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.split('\n')
      const [, title = head.trim(), minutes] = /^(.*?)\s*\((\d+) min\)$/u.exec(head.trim()) ?? []
      const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/mu.exec(lines.join('\n'))

      return {
        media: picture?.[2] ?? null,
        mediaAlt: picture?.[1] ?? null,
        minutes: minutes === undefined ? null : Number(minutes),
        text: lines
          .filter((line) => !line.startsWith('!['))
          .join('\n')
          .trim(),
        title,
      }
    })
