import type { Priority } from '../vocabulary'

/** Business minutes until each promise is due; null where nothing is promised. */
export type SlaTargets = {
  readonly firstResponse: null | number
  readonly nextResponse: null | number
  readonly resolution: null | number
  /** How long a customer may wait for the assignee before the case goes to somebody else. */
  readonly takeBack: null | number
}

/** `targets` by priority (`"high"`), or by priority and customer tier (`"high@enterprise"`), which wins. */
export type SlaPolicy = {
  readonly id: string
  readonly name: string
  readonly targets: Readonly<Record<string, Readonly<Partial<SlaTargets>>>>
}

/** What is promised to a customer of this tier at this priority. A promise left out of the policy is none. */
export const slaTargets = (input: {
  readonly policy: SlaPolicy
  readonly priority: Priority
  readonly tier: null | string
}): SlaTargets => {
  const { policy, priority, tier } = input
  const ofTier = tier === null ? undefined : policy.targets[`${priority}@${tier}`]
  return {
    firstResponse: null,
    nextResponse: null,
    resolution: null,
    takeBack: null,
    ...policy.targets[priority],
    ...ofTier,
  }
}
