import { describe, expect, test } from 'vitest'

import type { Conditions } from './conditions'

import { chooseTeam } from './chooseTeam'

const trace = (conditions: Conditions, facts = {}): string | undefined =>
  chooseTeam({
    agents: [
      {
        availability: 'available',
        capacityMinutes: 480,
        id: '0190-ana',
        isActive: true,
        languages: ['en'],
        lastAssignedAt: null,
        loadMinutes: 0,
        name: 'Ana Vogel',
        shifts: [],
        skills: [],
        teamIds: ['night'],
      },
    ],
    defaults: { categories: {}, departments: {}, expectedMinutes: 10, teamId: 'night' },
    facts: { previousAgentId: '0190-ana', 'time.inDepartmentHours': false, ...facts },
    now: '2026-11-23T22:00:00Z',
    rules: [
      {
        conditions,
        id: 'rule',
        isActive: true,
        name: 'Rule',
        position: 1,
        requiredSkills: [],
        setPriority: null,
        teamId: 'night',
        version: '1',
      },
    ],
    teams: [{ id: 'night', name: 'Night' }],
    versions: {},
  }).ruleTrace[0]?.detail

describe('a receipt (E4)', () => {
  test('names people and says yes and no, whether a rule matched or not', () => {
    const isAna: Conditions = { field: 'previousAgentId', operator: 'in', value: ['0190-ana'] }
    const isOpen: Conditions = {
      field: 'time.inDepartmentHours',
      operator: 'equals',
      value: 'true',
    }
    expect(trace(isAna)).toBe('previous agent is one of Ana Vogel')
    expect(trace({ all: [isAna, isOpen] })).toBe(
      'business hours of the department is within, but it is outside',
    )
    expect(trace(isAna, { previousAgentId: 'gone' })).toBe(
      'previous agent is one of Ana Vogel, but it is somebody who left',
    )
    expect(trace({ not: { any: [isAna, isOpen] } })).toContain('Ana Vogel')
  })
})
