import type { RoutingDecision, RoutingInput } from '@/domain/routing/routingTypes'

import type { DemoCase, DemoMessage } from '../../content/types'
import type { DemoIds } from '../demoIds'

/** A routing decision with what it was made from, so that it can be recomputed. */
export type DemoDecision = { readonly decision: RoutingDecision; readonly input: RoutingInput }

/** Everything that the rows of one case are made from. */
export type CaseTelling = {
  readonly caseId: string
  readonly number: string
  readonly demo: DemoCase
  readonly ids: DemoIds
  /** Null while data is missing: such a case was not routed. */
  readonly routed: DemoDecision | null
  readonly escalated: DemoDecision | null
  readonly messageIdOf: (message: DemoMessage) => string
  readonly firstMessageId: string
}

/** One line of a case's timeline, as a row of its events will tell it. */
export type TimelineLine = {
  readonly actorKind: string
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
  readonly kind: string
  readonly staffId: null | string
}

/** The moments of intake, triage and routing: seconds after the customer wrote. */
export const after = (moment: Date, milliseconds: number): Date =>
  new Date(moment.getTime() + milliseconds)
export const triagedAfter = 900
export const routedAfter = 1400
