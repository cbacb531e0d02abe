import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { passwordProblem } from '@/domain/access/passwordProblem'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { findConditionProblems } from '@/domain/routing/findConditionProblems'
import { channels, thresholdMeasures, roles } from '@/domain/vocabulary'

import { demoAccounts } from '../accounts'
import { macros } from './automation/macros'
import { routingRules } from './automation/routingRules'
import { savedViews } from './automation/savedViews'
import { slaPolicies } from './automation/slaPolicies'
import { templates } from './automation/templates'
import { thresholds } from './automation/thresholds'
import { customers } from './customers/customers'
import { loadArticles } from './knowledge/loadArticles'
import { parseArticle } from './knowledge/parseArticle'
import { agents } from './organisation/agents'
import { categories } from './organisation/categories'
import { channelSettings } from './organisation/channels'
import { departments } from './organisation/departments'
import { businessHours, shifts } from './organisation/hours'
import { officeStaff } from './organisation/officeStaff'
import { skills } from './organisation/skills'
import { tags } from './organisation/tags'
import { teams } from './organisation/teams'

const articles = loadArticles()
const keys = (rows: readonly { readonly key: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ key }) => key))
const staffEmails = new Set([...agents, ...officeStaff].map(({ email }) => email))
const unknown = (
  names: readonly (null | string)[],
  known: ReadonlySet<string>,
): readonly string[] => names.filter((name) => name !== null).filter((name) => !known.has(name))
const countOf = (language: string): number =>
  articles.filter((article) => article.language === language).length

describe('the knowledge base', () => {
  test('has at least 44 English articles and the most asked ones in other languages', () => {
    expect(countOf('en')).toBeGreaterThanOrEqual(44)
    expect([
      countOf('de') >= 6,
      countOf('es') >= 6,
      countOf('ar') >= 5,
      countOf('fr') >= 3,
    ]).toEqual([...[true, true, true, true]])
    const english = new Set(
      articles.filter(({ language }) => language === 'en').map(({ slug }) => slug),
    )
    expect(
      unknown(
        articles.map(({ slug }) => slug),
        english,
      ),
    ).toEqual([])
  })

  test('has articles of 100 to 450 words with headings, a known category and a known owner', () => {
    for (const { body, category, ownerEmail, slug, steps } of articles) {
      const whole = [body, ...steps.map(({ text, title }) => `## ${title}\n${text}`)].join('\n')
      const words = whole.split(/\s+/u).length
      expect(words, slug).toBeGreaterThanOrEqual(100)
      expect(words, slug).toBeLessThanOrEqual(450)
      expect(whole, slug).toMatch(/^## /mu)
      expect(keys(categories).has(category), slug).toBe(true)
      expect(staffEmails.has(ownerEmail), slug).toBe(true)
    }
  })

  test('has two tutorials whose steps say what to do, with pictures that are there', () => {
    const tutorials = articles.filter(({ steps }) => steps.length > 0)
    const media = tutorials.flatMap(({ steps }) => steps.map((step) => step.media))

    expect(tutorials.map(({ steps }) => steps.length)).toEqual([4, 6])
    expect(tutorials.flatMap(({ steps }) => steps).every(({ text }) => text.length > 40)).toBe(true)
    expect(media.filter((path) => path !== null && !existsSync(join('public', path)))).toEqual([])
    expect(tutorials[0]?.steps[1]).toMatchObject({
      media: '/help-media/guest-view.svg',
      minutes: 2,
      title: 'Hide your own notes',
    })
  })

  test('never names an amount of money', () => {
    const amount = /[$€£¥]\s?\d|\d[\d.,]*\s?(?:[$€£¥]|USD|EUR|GBP|dollars?|euros?)(?!\p{L})/iu
    expect(articles.filter(({ body }) => amount.test(body)).map(({ slug }) => slug)).toEqual([])
  })

  test('keeps runbooks internal, and has four of them', () => {
    const isInternal = ({ body, slug, title }: (typeof articles)[number]): boolean =>
      /runbook|internal note|for tier [12]/iu.test(`${slug} ${title} ${body}`)
    const runbooks = articles.filter(isInternal)
    expect(runbooks).toHaveLength(4)
    expect(runbooks.filter(({ audience }) => audience !== 'internal')).toEqual([])
  })

  test('refuses a file without front matter and names it', () => {
    expect(() => parseArticle({ file: 'bare.en.md', source: 'Just text' })).toThrow(/bare\.en\.md/u)
    expect(() =>
      parseArticle({ file: 'half.en.md', source: '---\nslug: half\n---\nText' }),
    ).toThrow(/half\.en\.md: reviewBy/u)
  })
})

describe('the organisation', () => {
  test('has 20 agents in three time zones whose team, shift, skills and departments exist', () => {
    expect(agents).toHaveLength(20)
    expect(new Set(agents.map(({ timezone }) => timezone)).size).toBe(3)
    expect(
      unknown(
        agents.map(({ team }) => team),
        keys(teams),
      ),
    ).toEqual([])
    expect(
      unknown(
        agents.map(({ shift }) => shift),
        keys(shifts),
      ),
    ).toEqual([])
    expect(
      unknown(
        agents.flatMap(({ departments: own }) => own),
        keys(departments),
      ),
    ).toEqual([])
    expect(
      unknown(
        agents.flatMap(({ skills: own }) => Object.keys(own)),
        keys(skills),
      ),
    ).toEqual([])
    const levels = agents.flatMap(({ skills: own }) => Object.values(own))
    expect(levels.filter((level) => level < 1 || level > 5)).toEqual([])
  })

  test('has teams, departments and categories that name each other rightly', () => {
    expect(
      unknown(
        departments.map(({ defaultTeam }) => defaultTeam),
        keys(teams),
      ),
    ).toEqual([])
    expect(
      unknown(
        teams.map(({ department }) => department),
        keys(departments),
      ),
    ).toEqual([])
    expect(
      unknown(
        teams.map(({ businessHours: own }) => own),
        keys(businessHours),
      ),
    ).toEqual([])
    expect(
      unknown(
        teams.map(({ leadEmail }) => leadEmail),
        staffEmails,
      ),
    ).toEqual([])
    expect(
      unknown(
        categories.map(({ defaultTeam }) => defaultTeam),
        keys(teams),
      ),
    ).toEqual([])
    expect(
      unknown(
        categories.map(({ department }) => department),
        keys(departments),
      ),
    ).toEqual([])
    expect(
      unknown(
        categories.map(({ requiredSkill }) => requiredSkill),
        keys(skills),
      ),
    ).toEqual([])
  })

  test('gives every role and one customer an account that signing in accepts (O1)', () => {
    expect(new Set(demoAccounts.map(({ role }) => role))).toEqual(new Set([...roles, 'customer']))
    for (const { email, name, password, role } of demoAccounts) {
      expect(passwordProblem(password)).toBeNull()
      const people = role === 'customer' ? customers : [...agents, ...officeStaff]
      expect(
        people.some((one) => one.email === email && one.name === name),
        email,
      ).toBe(true)
    }
  })
})

describe('the settings', () => {
  test('have rules and policies whose conditions are well formed, the last one for everything (E1)', () => {
    expect(routingRules.length).toBeGreaterThanOrEqual(10)
    for (const { conditions, name } of [...routingRules, ...slaPolicies]) {
      expect(findConditionProblems(conditions), name).toEqual([])
    }
    expect(routingRules.at(-1)?.conditions).toEqual({ all: [] })
    expect(
      unknown(
        routingRules.map(({ team }) => team),
        keys(teams),
      ),
    ).toEqual([])
    expect(
      unknown(
        routingRules.flatMap(({ requiredSkills }) => requiredSkills),
        keys(skills),
      ),
    ).toEqual([])
    expect(
      unknown(
        slaPolicies.map(({ businessHours: own }) => own),
        keys(businessHours),
      ),
    ).toEqual([])
  })

  test('have a team for each of the ten escalation rules (F3)', () => {
    const missing = defaultEscalationRules
      .map(({ teamSlug }) => teamSlug)
      .filter((slug) => slug !== 'support' && !keys(teams).has(slug))
    expect(missing).toEqual([])
  })

  test('cover all channels, all six KPIs and the three levels of a queue (A11, L3, E5)', () => {
    expect(new Set(channelSettings.map(({ key }) => key))).toEqual(new Set(channels))
    expect(new Set(thresholds.map(({ kpi }) => kpi))).toEqual(new Set(thresholdMeasures))
    for (const { direction, limit, recoverAt } of thresholds) {
      expect(direction === 'above' ? recoverAt <= limit : recoverAt >= limit).toBe(true)
    }
  })

  test('have templates, macros and views that refer to what exists (I1, I2, H1)', () => {
    expect(templates.length).toBeGreaterThanOrEqual(12)
    expect(keys(templates).size).toBe(templates.length)
    expect(macros.length).toBeGreaterThanOrEqual(6)
    expect(
      unknown(
        macros.map(({ template }) => template),
        keys(templates),
      ),
    ).toEqual([])
    const actions = macros.flatMap((macro) => macro.actions)
    const valuesOf = (verb: string): readonly string[] =>
      actions.filter((action) => action.do === verb).map(({ value }) => value)
    expect(unknown(valuesOf('assign-team'), keys(teams))).toEqual([])
    expect(unknown(valuesOf('add-tag'), new Set(tags.map(({ name }) => name)))).toEqual([])
    expect(
      unknown(
        savedViews.map(({ ownerEmail }) => ownerEmail),
        staffEmails,
      ),
    ).toEqual([])
    expect(
      unknown(
        savedViews.map(({ team }) => team),
        keys(teams),
      ),
    ).toEqual([])
  })
})

describe('the customers', () => {
  test('are at least 80 invented people with addresses and numbers that nobody owns', () => {
    expect(customers.length).toBeGreaterThanOrEqual(80)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(customers.length)
    const phones = customers.map(({ phone }) => phone).filter((phone) => phone !== null)
    expect(new Set(phones).size).toBe(phones.length)
    const reserved = /^\+(?:120255501\d\d|4420794601\d\d|493023125\d{3}|34900000\d{3})$/u
    expect(phones.filter((phone) => !reserved.test(phone))).toEqual([])
    expect(
      customers.filter(({ email }) => !/@(?:[\w-]+\.)?example\.(?:com|org)$/u.test(email)),
    ).toEqual([])
  })
})
