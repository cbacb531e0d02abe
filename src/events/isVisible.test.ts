import { describe, expect, test } from 'vitest'

import { isVisible } from '@/events/isVisible'

const nobody = { departmentId: null, staffId: null }
const inSales = { departmentId: 'sales', staffId: null }
const forAnna = { departmentId: 'sales', staffId: 'anna' }

describe('who sees an event (O1)', () => {
  const agent = { all: false, departmentIds: ['support'], staffId: 'anna' }
  const seller = { all: false, departmentIds: ['sales'], staffId: 'ben' }
  const manager = { all: true, departmentIds: [], staffId: 'cora' }

  test('an event of no department is for every staff member', () => {
    expect([agent, seller, manager].map((scope) => isVisible(nobody, scope))).toEqual([
      true,
      true,
      true,
    ])
  })

  test('an event of a department is for its members and for those who see all', () => {
    expect([agent, seller, manager].map((scope) => isVisible(inSales, scope))).toEqual([
      false,
      true,
      true,
    ])
  })

  test('an event for one person is for nobody else, not even for those who see all', () => {
    expect([agent, seller, manager].map((scope) => isVisible(forAnna, scope))).toEqual([
      true,
      false,
      false,
    ])
  })
})
