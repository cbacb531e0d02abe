import { expect, test } from 'vitest'

import { removedByFilter } from './removedByFilter'

const removed = (name: string, filter: string) => ({
  name,
  removedBy: { detail: `${name} is not`, filter },
  score: null,
})

test('E5: the people a filter removed stand together, the largest group first; who was scored is in none', () => {
  const groups = removedByFilter([
    removed('Ann', 'shift'),
    { name: 'Bo', removedBy: null, score: { parts: { skill: 1 }, total: 1 } },
    removed('Cy', 'team'),
    removed('Di', 'team'),
    { name: 'Ed', removedBy: null, score: null },
  ])

  expect(groups.map(({ filter, people }) => [filter, people.map(({ name }) => name)])).toEqual([
    ['team', ['Cy', 'Di']],
    ['not considered', ['Ed']],
    ['shift', ['Ann']],
  ])
})
