import { describe, expect, test } from 'vitest'

import { canMove } from '@/domain/cases/caseStatus'
import { caseStatuses, channels, languages } from '@/domain/vocabulary'

import type { DemoCase } from './types'

import { customers } from './customers/customers'
import { generateDemoCases } from './generateDemoCases'
import { loadArticles } from './knowledge/loadArticles'
import { openings } from './openings/openings'
import { agents } from './organisation/agents'
import { categories } from './organisation/categories'
import { departments } from './organisation/departments'
import { tags } from './organisation/tags'
import { teams } from './organisation/teams'
import { slaPolicies } from './automation/slaPolicies'

const now = new Date('2026-11-20T15:00:00Z')
const cases = generateDemoCases({ now, seed: 7 })
const articles = loadArticles()

const countBy = (keyOf: (one: DemoCase) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of cases) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}
const share = (part: (one: DemoCase) => boolean): number => cases.filter(part).length

describe('the 300 demo cases', () => {
  test('are the same for the same moment and seed, and different for another seed', () => {
    expect(generateDemoCases({ articles, now, seed: 7 })).toEqual(cases)
    expect(generateDemoCases({ articles, now, seed: 8 })).not.toEqual(cases)
  })

  test('are 300 with keys of their own, oldest first, within 60 days before now', () => {
    expect(cases).toHaveLength(300)
    expect(new Set(cases.map(({ key }) => key)).size).toBe(300)
    const times = cases.map(({ createdAt }) => createdAt.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeGreaterThan(now.getTime() - 61 * 86_400_000)
  })

  test('can be made on any day of the week, at any hour, with any seed', () => {
    for (let step = 0; step < 8; step += 1) {
      const moment = new Date(now.getTime() + step * 27 * 3_600_000)
      expect(generateDemoCases({ articles, now: moment, seed: step })).toHaveLength(300)
    }
  })

  test('come in on every channel, end in every status and speak every language', () => {
    const byChannel = countBy(({ channel }) => channel)
    for (const channel of channels)
      expect(byChannel.get(channel), channel).toBeGreaterThanOrEqual(5)
    const byStatus = countBy(({ status }) => status)
    for (const status of caseStatuses)
      expect(byStatus.get(status), status).toBeGreaterThanOrEqual(4)
    const byLanguage = countBy(({ language }) => language)
    for (const language of languages) expect(byLanguage.get(language), language).toBeGreaterThan(5)
  })

  test('leave 60 unfinished, few of them late', () => {
    const unfinished = cases.filter(({ status }) => status !== 'resolved' && status !== 'closed')
    expect(unfinished).toHaveLength(60)
    const late = unfinished.filter(({ isBreached }) => isBreached).length
    expect(late).toBeGreaterThanOrEqual(3)
    expect(late).toBeLessThanOrEqual(22)
  })

  test('have ratings from 1 to 5 on about two of five solved cases, and some reopened ones', () => {
    const solved = share(({ resolvedAt }) => resolvedAt !== null)
    const rated = share(({ feedback }) => feedback !== null)
    expect(rated / solved).toBeGreaterThan(0.3)
    expect(rated / solved).toBeLessThan(0.5)
    expect(new Set(cases.flatMap(({ feedback }) => feedback?.rating ?? [])).size).toBe(5)
    expect(share(({ reopenCount }) => reopenCount > 0)).toBeGreaterThanOrEqual(5)
    expect(share(({ snoozedUntil }) => snoozedUntil !== null)).toBeGreaterThanOrEqual(1)
  })

  test('name only people, teams, categories, policies, tags and articles that exist', () => {
    const keys = (rows: readonly { readonly key: string }[]): readonly string[] =>
      rows.map(({ key }) => key)
    const known = new Set([
      ...customers.map(({ email }) => email),
      ...agents.map(({ email }) => email),
      ...[categories, departments, slaPolicies, teams].flatMap(keys),
      ...tags.map(({ name }) => name),
      ...articles.map(({ slug }) => slug),
    ])
    const named = cases.flatMap((one) => [
      one.customerEmail,
      one.assigneeEmail,
      one.category,
      one.department,
      one.team,
      one.slaPolicy,
      ...one.tags,
      ...one.watcherEmails,
      ...one.messages.flatMap(({ article, authorEmail }) => [article, authorEmail]),
      ...one.events.map(({ actorEmail }) => actorEmail),
      one.feedback?.staffEmail ?? null,
    ])
    expect(named.filter((name) => name !== null && !known.has(name))).toEqual([])
  })

  test('move only as the status table allows, and end in their own status', () => {
    for (const { events, key, status } of cases) {
      let at = 'new'
      for (const { data, kind } of events) {
        if (kind !== 'moved') continue
        const [from, to] = [data['from'], data['to']].map((name) =>
          caseStatuses.find((known) => known === name),
        )
        expect(from, key).toBe(at)
        expect(from !== undefined && to !== undefined && canMove(from, to).isLegal, key).toBe(true)
        at = to ?? at
      }
      expect(at, key).toBe(status)
    }
  })

  test('tell everything in order, and nothing from the future', () => {
    for (const one of cases) {
      for (const times of [
        one.messages.map(({ sentAt }) => sentAt.getTime()),
        one.events.map(({ at }) => at.getTime()),
      ]) {
        expect(times, one.key).toEqual(times.toSorted((a, b) => a - b))
        expect(times.at(-1) ?? 0, one.key).toBeLessThanOrEqual(now.getTime())
      }
      expect(one.feedback?.at.getTime() ?? 0, one.key).toBeLessThanOrEqual(now.getTime())
    }
  })

  test('repeat no text more than four times and leave no slot open', () => {
    const texts = cases.flatMap(({ messages, subject }) => [
      subject,
      ...messages.map(({ text }) => text),
    ])
    expect(texts.filter((text) => text.includes('{{'))).toEqual([])
    const counts = new Map<string, number>()
    for (const { text } of cases.flatMap(({ messages }) => messages)) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 4)).toEqual([])
  })

  test('with missing data never reach the model (C1)', () => {
    const waiting = cases.filter(({ status }) => status === 'pending-data')
    expect(waiting.length).toBeGreaterThan(0)
    for (const one of waiting) {
      expect(one.dataProblems.length).toBeGreaterThan(0)
      expect([one.triage, one.category, one.sentiment, one.assigneeEmail]).toEqual([
        null,
        null,
        null,
        null,
      ])
      expect(one.messages.filter(({ authorKind }) => authorKind === 'assistant')).toEqual([])
    }
  })

  test('let the assistant speak only from public articles, and never in cases that bind us', () => {
    const isPublic = new Set(
      articles.filter(({ audience }) => audience === 'public').map(({ slug }) => slug),
    )
    for (const one of cases) {
      for (const { article, authorKind } of one.messages) {
        if (authorKind !== 'assistant') continue
        expect(article !== null && isPublic.has(article), one.key).toBe(true)
        expect(one.category).not.toMatch(/^(legal|refund|security|pricing)$/u)
      }
    }
  })
})

describe('the first messages', () => {
  test('are at least 120, different, and some in each language', () => {
    expect(openings.length).toBeGreaterThanOrEqual(120)
    expect(new Set(openings.map(({ text }) => text)).size).toBe(openings.length)
    expect(new Set(openings.map(({ key }) => key)).size).toBe(openings.length)
    expect(new Set(openings.map(({ language }) => language))).toEqual(new Set(languages))
  })

  test('cover every category and rest on articles that exist', () => {
    expect(new Set(openings.map(({ category }) => category))).toEqual(
      new Set(categories.map(({ key }) => key)),
    )
    const slugs = new Set(articles.map(({ slug }) => slug))
    expect(openings.filter(({ article }) => article !== null && !slugs.has(article))).toEqual([])
  })
})
