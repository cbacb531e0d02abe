import { describe, expect, test } from 'vitest'

import type { Subject } from '@/access/matrix'

import { matrix } from '@/access/matrix'
import { slugs } from '@/contracts/slugs'

import { navFor } from './navFor'
import { navPlan } from './navPlan'

const linksOf = (subject: Subject): string[] =>
  navFor({ labelOf: (slug) => slug, open: null, subject }).flatMap(({ daily, rare }) =>
    [...daily, ...rare].map(({ href }) => href),
  )

describe('navigation of the admin (O1)', () => {
  test('every collection stands in exactly one group', () => {
    const planned = navPlan.flatMap(({ daily, rare }) => [
      ...daily.filter((entry) => typeof entry === 'string'),
      ...rare,
    ])

    expect(planned.toSorted()).toEqual(Object.values(slugs).toSorted())
  })

  test('shows exactly the collections that the matrix lets a role read', () => {
    for (const subject of ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] as const) {
      const shown = linksOf(subject).filter((href) => href.startsWith('/admin/collections/'))
      const readable = Object.values(slugs).filter((slug) => matrix[slug].read[subject] !== '-')

      expect(shown.toSorted(), subject).toEqual(
        readable.map((slug) => `/admin/collections/${slug}`).toSorted(),
      )
    }
  })

  test('the channel console is there for engineers and admins only', () => {
    expect(linksOf('engineer')).toContain('/admin/console')
    expect(linksOf('admin')).toContain('/admin/console')
    expect(linksOf('cx-manager')).not.toContain('/admin/console')
    expect(linksOf('auditor')).not.toContain('/admin/console')
  })

  test('an analyst has no KPI page, a switched-off account has nothing at all', () => {
    expect(linksOf('analyst')).not.toContain('/admin')
    expect(linksOf('nobody').filter((href) => !href.includes('articles'))).toEqual([])
  })

  test('what a person unfolded counts more than what is usual for the role', () => {
    const open = navFor({ labelOf: (slug) => slug, open: new Set(['team']), subject: 'admin' })

    expect(open.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(['team'])
  })

  test('nobody meets a wall of links: the daily ones of a group are at most five', () => {
    for (const { daily, id } of navPlan) {
      expect(daily.length, id).toBeLessThanOrEqual(5)
    }
  })
})
