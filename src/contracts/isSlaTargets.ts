import { z } from 'zod'

import { customerTiers, priorities } from '@/domain/vocabulary'

const longest = 365 * 24 * 60
const minutes = z
  .int('wants whole minutes')
  .min(1, 'wants at least one minute')
  .max(longest, 'wants less than a year')
  .nullish()

const promises = z.strictObject({
  firstResponse: minutes,
  nextResponse: minutes,
  resolution: minutes,
  takeBack: minutes,
})

const keys = priorities.flatMap((priority) => [
  priority,
  ...customerTiers.map((tier) => `${priority}@${tier}`),
])

/** Are these promises of an SLA policy? True, or what is wrong, in words. */
export const isSlaTargets = (value: unknown): string | true => {
  const [issue] = z.partialRecord(z.enum(keys), promises).safeParse(value).error?.issues ?? []

  return issue === undefined
    ? true
    : `${issue.path.length === 0 ? 'The promises' : `The promise for ${issue.path.map(String).join(', ')}`}: ${issue.message}`
}
