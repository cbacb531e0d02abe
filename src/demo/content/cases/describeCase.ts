import type { DemoCase, DemoCustomer, DemoDataProblem, Opening } from '../types'
import type { Random } from './createRandom'
import type { Slots } from './slots'

const seatsByTier = {
  free: [3, 10],
  team: [8, 40],
  business: [30, 180],
  enterprise: [200, 900],
} as const
const planNames = {
  free: 'Free',
  team: 'Team',
  business: 'Business',
  enterprise: 'Enterprise',
} as const

/** Values of the custom fields, as far as the text gives them away. */
export const describeFields = ({
  customer,
  opening,
  random,
  slots,
}: {
  customer: DemoCustomer
  opening: Opening
  random: Random
  slots: Slots
}): DemoCase['customFields'] => {
  const [low, high] = seatsByTier[customer.tier]
  const has = (slot: string): boolean =>
    `${opening.subject} ${opening.text}`.includes(`{{${slot}}}`)
  return {
    plan: planNames[customer.tier],
    workspace: slots['workspace'] ?? '',
    seats: random.between(low, high),
    ...(has('invoice') ? { invoice_number: slots['invoice'] ?? '' } : {}),
    ...(has('reference') ? { error_reference: slots['reference'] ?? '' } : {}),
    ...(opening.category === 'outage' && has('count')
      ? { affected_people: Number(slots['count']) }
      : {}),
    ...(opening.article === 'mobile-app' ? { platform: random.pick(['Android', 'iOS']) } : {}),
  }
}

const tagsByArticle: Readonly<Record<string, string>> = {
  'api-access-tokens': 'api',
  'mobile-app': 'mobile',
  'scim-provisioning': 'sso',
  'sso-setup': 'sso',
  webhooks: 'api',
}

/** What a person would have tagged. */
export const describeTags = ({
  customer,
  opening,
  random,
}: {
  customer: DemoCustomer
  opening: Opening
  random: Random
}): readonly string[] => {
  const found = [
    tagsByArticle[opening.article ?? ''],
    opening.category === 'data-export' ? 'export' : undefined,
    opening.flag === 'P1_CRITICAL' ? 'incident' : undefined,
    opening.flag === 'SENTIMENT_ESCALATION' ? 'complaint' : undefined,
    opening.category === 'feedback' && opening.sentiment > 0.8 ? 'praise' : undefined,
    opening.category === 'technical-issue' && random.chance(0.4) ? 'bug' : undefined,
    customer.tier === 'enterprise' && random.chance(0.4) ? 'vip' : undefined,
    opening.sentiment < 0.22 && customer.tier !== 'free' ? 'churn-risk' : undefined,
    opening.text.includes('two payments') ? 'duplicate-payment' : undefined,
    opening.subject.includes('Phishing') ? 'phishing' : undefined,
  ]
  return found.filter((tag) => tag !== undefined)
}

const accountProblems: readonly DemoDataProblem[] = [
  {
    field: 'workspace',
    problem: 'The workspace address is missing, and the customer belongs to two workspaces.',
    suggestion: 'Ask which one, or take the one with the most recent sign-in.',
  },
  {
    field: 'plan',
    problem: 'The CRM says Enterprise, billing says Team.',
    suggestion: 'Take what billing says and tell the owner of the CRM record.',
  },
  {
    field: 'customer.email',
    problem: 'The reply address differs from the sender, and neither is verified.',
    suggestion: 'Answer to the address of the account and ask for a confirmation.',
  },
  {
    field: 'customer.name',
    problem: 'The name in the CRM differs from the name in the message.',
    suggestion: 'Look for a second record of the same person, and merge them if it is one.',
  },
]

const billingProblems: readonly DemoDataProblem[] = [
  {
    field: 'invoice_number',
    problem: 'The invoice number belongs to another company.',
    suggestion: 'Compare the name on the invoice; two digits may be swapped.',
  },
  {
    field: 'seats',
    problem: 'Seats from billing and from the CRM differ.',
    suggestion: 'Take the figure of billing and tell the owner of the CRM record.',
  },
]

/** Reasons why a case that begins like this may wait in the review queue. */
export const dataProblemsOf = ({ text }: Opening): readonly DemoDataProblem[] =>
  text.includes('{{invoice}}') ? billingProblems : accountProblems
