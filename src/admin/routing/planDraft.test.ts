import { describe, expect, test } from 'vitest'

import type { PlanStart } from '@/contracts/whatIf'

import { whatIfBody } from '@/contracts/whatIf'

import { newAgent, planBody, planFrom } from './planDraft'

const id = (at: number): string => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`
const start: PlanStart = {
  agents: [1, 2].map((at) => ({
    capacityMinutes: 240,
    id: id(at),
    isActive: true,
    languages: [],
    name: `Agent ${String(at)}`,
    shiftId: id(9),
    skills: [{ level: 3, skillId: id(5) }],
    teamIds: [id(7)],
  })),
  first: '2026-01-01',
  last: '2026-02-01',
  models: [],
  shifts: [
    { hours: { '1': [['09:00', '17:00']] }, id: id(9), name: 'Day', timezone: 'UTC' },
    { hours: { '1': [['17:00', '24:00']] }, id: id(10), name: 'Late', timezone: 'UTC' },
  ],
  skills: [],
  teams: [],
}
const period = { from: '2026-01-01', start, to: '2026-02-01' }

describe('E8: a plan asks for what differs, and nothing else', () => {
  test('nothing changed is an empty plan', () => {
    expect(planBody({ ...period, draft: planFrom(start) })).toEqual({
      added: [],
      agents: [],
      from: '2026-01-01',
      to: '2026-02-01',
    })
  })

  test('only the changed parts of the changed agents go along, and the endpoint takes them', () => {
    const [first, second] = start.agents
    const draft = {
      ...planFrom(start),
      added: first === undefined ? [] : [newAgent(first, 1)],
      agents: start.agents.map((one) =>
        one === second ? { ...one, isActive: false, shiftId: null } : one,
      ),
    }
    const body = planBody({ ...period, draft })

    expect(body.agents).toEqual([{ id: id(2), isActive: false, shiftId: null }])
    expect(body.added).toMatchObject([{ capacityMinutes: 240, languages: ['en'] }])
    expect(whatIfBody.safeParse(body).success).toBe(true)
  })

  test('other hours of a shift, the rules being written and another model go along too', () => {
    const rule = {
      conditions: { all: [] },
      description: '',
      id: null,
      isActive: true,
      key: 'draft-1',
      minSkillLevel: null,
      name: 'All to one',
      setPriority: null,
      skillIds: [],
      teamId: id(7),
    }
    const body = planBody({
      ...period,
      draft: {
        ...planFrom(start),
        model: { id: null },
        rules: [rule],
        shifts: start.shifts.map((shift) =>
          shift.name === 'Late' ? { ...shift, hours: { '2': [['08:00', '12:00']] } } : shift,
        ),
      },
    })

    expect(body).toMatchObject({
      model: null,
      rules: [rule],
      shifts: [{ hours: { '2': [['08:00', '12:00']] }, id: id(10), timezone: 'UTC' }],
    })
    expect(whatIfBody.safeParse(body).success).toBe(true)
  })
})
