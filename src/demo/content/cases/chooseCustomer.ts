import type { Channel } from '@/domain/vocabulary'

import type { DemoCustomer, Opening, Tier } from '../types'
import type { Random } from './createRandom'

const channelWeights: Readonly<Record<Channel, number>> = {
  chat: 3,
  email: 6,
  phone: 4,
  sms: 5,
  social: 2,
  'web-form': 3.5,
  whatsapp: 8,
}
const phoneChannels = new Set<Channel>(['phone', 'sms', 'whatsapp'])

const paid: readonly Tier[] = ['team', 'business', 'enterprise']
const large: readonly Tier[] = ['business', 'enterprise']
const tiersByArticle: Readonly<Record<string, readonly Tier[]>> = {
  'audit-log': large,
  'connect-github': paid,
  'failed-payment': paid,
  'scim-provisioning': ['enterprise'],
  'sso-setup': large,
  'timeline-dependencies': paid,
  webhooks: paid,
  'workload-and-time': large,
}

/** Nobody asks about what their plan does not have, or says that they are on another one. */
const tiersOf = ({ article, category, text }: Opening): null | readonly Tier[] => {
  if (/on the Team plan\.|le plan Team/u.test(text)) return ['team']
  if (/We pay for Business|We are on Business/u.test(text)) return ['business']
  if (text.includes('approval step')) return ['team']
  if (['billing', 'outage', 'refund'].includes(category)) return paid
  return tiersByArticle[article ?? ''] ?? null
}

/** One of the channels the opening suits, common ones more often. */
export const chooseChannel = (opening: Opening, random: Random): Channel =>
  random.weighted(opening.channels, (channel) => channelWeights[channel])

/**
 * Somebody who writes this language and can be reached on this channel. A third of the customers write most
 * of the messages.
 *
 * @throws Error when nobody fits.
 */
export const chooseCustomer = ({
  channel,
  customers,
  opening,
  random,
}: {
  channel: Channel
  customers: readonly DemoCustomer[]
  opening: Opening
  random: Random
}): DemoCustomer => {
  const tiers = tiersOf(opening)
  const fitting = customers.filter(
    ({ language, phone, tier }) =>
      language === opening.language &&
      (phone !== null || !phoneChannels.has(channel)) &&
      (tiers === null || tiers.includes(tier)),
  )
  return random.weighted(fitting, ({ email }) => (email.length % 3 === 0 ? 3 : 1))
}
