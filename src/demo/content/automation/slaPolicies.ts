import type { DemoSlaPolicy } from '../types'

const forTier = (tier: string): DemoSlaPolicy['conditions'] => ({
  all: [{ field: 'customer.tier', operator: 'equals', value: tier }],
})

/** What each plan may expect, in minutes of business hours. The article about contacting support says the same. */
export const slaPolicies: readonly DemoSlaPolicy[] = [
  {
    key: 'enterprise',
    name: 'Enterprise',
    position: 10,
    conditions: forTier('enterprise'),
    businessHours: null,
    targets: {
      urgent: { firstResponse: 30, nextResponse: 60, resolution: 480, takeBack: 120 },
      high: { firstResponse: 60, nextResponse: 120, resolution: 1440, takeBack: 480 },
      medium: { firstResponse: 60, nextResponse: 240, resolution: 2880 },
      low: { firstResponse: 60, nextResponse: 480, resolution: 5760 },
    },
    warnAtPercent: 75,
  },
  {
    key: 'business',
    name: 'Business',
    position: 20,
    conditions: forTier('business'),
    businessHours: 'berlin',
    targets: {
      urgent: { firstResponse: 60, nextResponse: 120, resolution: 480, takeBack: 240 },
      high: { firstResponse: 120, nextResponse: 240, resolution: 960 },
      medium: { firstResponse: 240, nextResponse: 480, resolution: 1620 },
      low: { firstResponse: 240, nextResponse: 960, resolution: 2700 },
    },
    warnAtPercent: 80,
  },
  {
    key: 'team',
    name: 'Team',
    position: 30,
    conditions: forTier('team'),
    businessHours: 'berlin',
    targets: {
      urgent: { firstResponse: 240, nextResponse: 480, resolution: 1080 },
      high: { firstResponse: 480, nextResponse: 540, resolution: 1620 },
      medium: { firstResponse: 540, nextResponse: 1080, resolution: 2700 },
      low: { firstResponse: 540, nextResponse: 1080, resolution: 3780 },
    },
    warnAtPercent: 80,
  },
  {
    key: 'free',
    name: 'Free',
    position: 40,
    conditions: { all: [] },
    businessHours: 'berlin',
    targets: {
      urgent: { firstResponse: 540, nextResponse: 1080, resolution: 2700 },
      high: { firstResponse: 1080, nextResponse: 1080, resolution: 3780 },
      medium: { firstResponse: 1080, nextResponse: 1620, resolution: 5400 },
      low: { firstResponse: 1080, nextResponse: 2160, resolution: 8100 },
    },
    warnAtPercent: 80,
  },
]
