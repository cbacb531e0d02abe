import { describe, expect, test } from 'vitest'

import type { OverrideCase } from './overrideRisk'
import { overrideRisk } from './overrideRisk'

const one = (unusual: Partial<OverrideCase> = {}): OverrideCase => ({
  flags: [],
  number: 'CW-1',
  priority: 'medium',
  ...unusual,
})
const legal = one({ flags: ['LEGAL_ESCALATION'] })

describe('the risk of an override (E6)', () => {
  test.each([
    ['an ordinary case', 'cx-manager', [one()], 'plain'],
    ['an urgent case', 'cx-manager', [one({ priority: 'urgent' })], 'needs-second'],
    ['two cases', 'admin', [one(), one()], 'needs-second'],
    ['a legal case, by an admin', 'admin', [legal], 'needs-second'],
    ['a legal case, by a manager', 'cx-manager', [legal], 'refused'],
    ['a legal one among many, by a manager', 'cx-manager', [one(), legal], 'refused'],
    ['21 cases, by a manager', 'cx-manager', Array.from({ length: 21 }, () => one()), 'refused'],
    ['any case, by an agent', 'analyst', [one()], 'refused'],
  ] as const)('%s: %s', (_, role, cases, kind) => {
    expect(overrideRisk({ cases, role }).kind).toBe(kind)
  })
})
