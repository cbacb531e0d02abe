import { describe, expect, test } from 'vitest'

import { loadArticles } from '../../content/knowledge/loadArticles'
import { generateDemoCases } from '../../content/generateDemoCases'
import { livenCases } from './livenCases'

const hour = 3_600_000

describe('the demo at any hour (section 6)', () => {
  test.each(Array.from({ length: 24 }, (_, at) => at * 4))(
    'seeded %i hours after a Friday’s midnight, the analyst has work and drafts wait',
    (hours) => {
      const articles = loadArticles()
      const now = new Date(Date.parse('2026-11-20T00:00:00Z') + hours * hour)
      const cases = livenCases({
        articles,
        cases: generateDemoCases({ articles, now, seed: 2026 }),
      })
      const unfinished = cases.filter(
        ({ status }) => !['closed', 'pending-data', 'resolved'].includes(status),
      )

      expect(
        unfinished.filter(({ assigneeEmail }) => assigneeEmail === 'analyst@techcorp.example')
          .length,
      ).toBeGreaterThanOrEqual(5)
      expect(
        unfinished.filter(({ messages }) => messages.some(({ isDraft }) => isDraft)).length,
      ).toBeGreaterThanOrEqual(3)
    },
  )
})
