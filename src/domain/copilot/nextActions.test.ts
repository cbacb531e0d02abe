import { describe, expect, test } from 'vitest'

import type { NextActionFacts } from './nextActions'

import { nextActions } from './nextActions'

const facts: NextActionFacts = {
  hasAssignee: true,
  hasDraft: false,
  hasEscalationFlags: false,
  knowledgeConfidence: 0,
  lastAuthor: 'customer',
  priority: 'medium',
  quietHours: 1,
  sentiment: 0.5,
  similarSolved: 0,
  slaMinutes: null,
  status: 'open',
}
const actionsFor = (change: Partial<NextActionFacts>): string[] =>
  nextActions({ ...facts, ...change }).map(({ action }) => action)

describe('next-best action (H5)', () => {
  test.each<[string, Partial<NextActionFacts>, string[]]>([
    ['a plain question is answered', {}, ['reply']],
    ['a case without owner is taken first', { hasAssignee: false }, ['assign', 'reply']],
    ['a draft is read', { hasDraft: true, knowledgeConfidence: 0.9 }, ['approve-draft', 'reply']],
    ['an article answers', { knowledgeConfidence: 0.9 }, ['answer-from-article', 'reply']],
    ['not what was escalated', { hasEscalationFlags: true, knowledgeConfidence: 0.9 }, ['reply']],
    ['anger wants a person', { sentiment: 0.1 }, ['call', 'reply']],
    ['our turn is over', { lastAuthor: 'agent' }, []],
    [
      'silence is asked after',
      { lastAuthor: 'agent', quietHours: 80, status: 'pending-customer' },
      ['ask-again'],
    ],
    [
      'long silence ends it',
      { lastAuthor: 'agent', quietHours: 150, status: 'pending-customer' },
      ['ask-again', 'resolve'],
    ],
    ['a closed case wants nothing', { status: 'closed' }, []],
  ])('%s', (_, change, wanted) => {
    expect(actionsFor(change)).toEqual(wanted)
  })

  test.each([
    [12.4, '12 minutes are left.'],
    [0.9, '1 minute is left.'],
    [150, '3 hours are left.'],
    [2688, '45 hours are left.'],
    [4127, '3 days are left.'],
    [-1, 'The promise is already broken.'],
  ])('says how much time is left, as people say it: %d minutes', (slaMinutes, left) => {
    expect(nextActions({ ...facts, slaMinutes })[0]?.why).toBe(`The customer wrote last. ${left}`)
  })
})
