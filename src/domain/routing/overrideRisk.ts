import type { EscalationFlag, Priority, Role } from '../vocabulary'

export type OverrideCase = {
  readonly flags: readonly EscalationFlag[]
  readonly number: string
  readonly priority: Priority
}

export type OverrideRisk =
  | { readonly kind: 'refused'; readonly reason: string }
  /** Done at once. */
  | { readonly kind: 'plain' }
  /** Done when a second person has agreed. */
  | { readonly kind: 'needs-second'; readonly reason: string }

const sensitive: readonly EscalationFlag[] = ['LEGAL_ESCALATION', 'SECURITY_ESCALATION']
/** How many cases one override may move, by role. */
const mostCases: Readonly<Partial<Record<Role, number>>> = { admin: 200, 'cx-manager': 20 }

/**
 * How much an override of these cases risks (requirement E6). A Customer Experience Manager is limited: no legal or
 * security case, and twenty cases at once. More than one case, an urgent, legal or security one needs a second person.
 */
export const overrideRisk = (input: {
  readonly cases: readonly OverrideCase[]
  readonly role: Role
}): OverrideRisk => {
  const { cases, role } = input
  const limit = mostCases[role] ?? 0
  const [closed] = cases.filter(({ flags }) => flags.some((flag) => sensitive.includes(flag)))
  const [urgent] = cases.filter(({ priority }) => priority === 'urgent')
  if (cases.length > limit) {
    return { kind: 'refused', reason: `Your role may override ${String(limit)} cases at once.` }
  }
  if (closed !== undefined && role !== 'admin') {
    return {
      kind: 'refused',
      reason: `${closed.number} is a legal or security case: only an Admin may override it.`,
    }
  }
  if (cases.length > 1) {
    return { kind: 'needs-second', reason: `It moves ${String(cases.length)} cases at once.` }
  }
  if (closed !== undefined) {
    return { kind: 'needs-second', reason: `${closed.number} is a legal or security case.` }
  }
  if (urgent !== undefined) {
    return { kind: 'needs-second', reason: `${urgent.number} is urgent.` }
  }
  return { kind: 'plain' }
}
