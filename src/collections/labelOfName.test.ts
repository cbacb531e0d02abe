import { describe, expect, test } from 'vitest'

import { labelOfName, singularOf } from './labelOfName'

describe('labels of the admin', () => {
  test.each([
    ['isActive', 'Active'],
    ['firstResponseDueAt', 'First response due at'],
    ['slaPolicy', 'SLA policy'],
    ['sla-policies', 'SLA policies'],
    ['kpi-values', 'KPI values'],
    ['island', 'Island'],
    ['crmId', 'CRM ID'],
    ['name', 'Name'],
  ])('%s is shown as %s', (name, label) => {
    expect(labelOfName(name)).toBe(label)
  })

  test.each([
    ['SLA policies', 'SLA policy'],
    ['Cases', 'Case'],
    ['Business hours', 'Business hour'],
    ['Feedback', 'Feedback'],
  ])('one of %s is %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singular)
  })
})
