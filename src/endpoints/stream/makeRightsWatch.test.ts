import { describe, expect, test } from 'vitest'

import { makeRightsWatch } from './makeRightsWatch'
import { recheckRights } from './recheckRights'

const world = { prints: new Map([['ada', 'analyst']]), reads: [] as (readonly string[])[] }
const watch = makeRightsWatch({
  read: (ids) => {
    world.reads.push(ids)

    return Promise.resolve(new Map(world.prints))
  },
  windowMs: 1,
})

describe('O1: rights on many open streams', () => {
  test('those who ask together are one question, and nobody gets the answer of a question before theirs', async () => {
    world.reads = []
    expect(await Promise.all(['ada', 'ben', 'ada'].map(watch.printOf))).toEqual([
      'analyst',
      null,
      'analyst',
    ])
    world.prints.set('ada', 'engineer')
    expect(await watch.printOf('ada')).toBe('engineer')
    expect(world.reads).toEqual([['ada', 'ben'], ['ada']])
  })

  test('the whole check runs when something has changed, and after a while all the same', async () => {
    const state = { at: 0, full: 0, print: 'a' as null | string }
    const recheck = recheckRights({
      full: () => Promise.resolve(`scope ${String((state.full += 1))}`),
      fullEveryMs: 30_000,
      now: () => state.at,
      printOf: () => Promise.resolve(state.print),
    })

    expect(await recheck()).toBe('scope 1')
    state.at = 3000
    expect(await recheck()).toBe('scope 1')
    state.print = 'b'
    expect(await recheck()).toBe('scope 2')
    state.at = 33_000
    expect(await recheck()).toBe('scope 3')
    state.print = null
    expect(await recheck()).toBeNull()
  })
})
