import { describe, expect, test } from 'vitest'

import { handOverQuestion } from './handOver'

const ana = { id: 'ana', name: 'Ana' }
const ben = { id: 'ben', name: 'Ben' }
const tier1 = { id: 'tier-1', name: 'Tier 1' }
const tier2 = { id: 'tier-2', name: 'Tier 2' }
const ask = (
  assignee: null | typeof ana,
  to: { assignee: null | typeof ana; team: typeof tier1 },
): string | undefined =>
  handOverQuestion({ detail: { assignee, number: 'CW-1', team: tier1 }, to, userId: 'ana' })?.title

describe('who hands a case on is asked why (E5)', () => {
  test.each([
    [
      'one’s own back to the queue',
      ana,
      { assignee: null, team: tier1 },
      'Hand CW-1 back to the queue',
    ],
    ['to a colleague', ana, { assignee: ben, team: tier1 }, 'Transfer CW-1 to Ben'],
    [
      'to another team',
      null,
      { assignee: null, team: tier2 },
      'Transfer CW-1 to the queue of Tier 2',
    ],
    ['taking it oneself', ben, { assignee: ana, team: tier1 }, undefined],
    ['out of the queue to somebody', null, { assignee: ben, team: tier1 }, undefined],
    ['where it is already', ana, { assignee: ana, team: tier1 }, undefined],
    ['into the queue where it waits', null, { assignee: null, team: tier1 }, undefined],
  ])('%s', (_, assignee, to, title) => {
    expect(ask(assignee, to)).toBe(title)
  })
})
