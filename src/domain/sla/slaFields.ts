import type { RuleField } from '../routing/ruleFields'

import { channelChoice, choiceOf, languageChoice } from '../routing/optionLabels'
import { customerTiers, priorities } from '../vocabulary'

/** What the conditions of an SLA policy may ask; categories are data and come first where they are known. */
export const slaFields: readonly RuleField[] = [
  { ...choiceOf(customerTiers), field: 'customer.tier', group: 'customer', label: 'Customer tier' },
  { ...choiceOf(priorities), field: 'priority', label: 'Priority' },
  { ...channelChoice, field: 'channel', label: 'Channel' },
  { ...languageChoice, field: 'language', label: 'Language' },
]
