import type { RuleField } from '../routing/ruleFields'

import { channelChoice } from '../routing/optionLabels'

/** What is known of a message before anything understands it. Custom fields are data: `field.<key>`. */
export const validationFields: readonly RuleField[] = [
  { field: 'message.text', group: 'message', kind: 'text', label: 'Text of the message' },
  { field: 'customer.email', group: 'customer', kind: 'list', label: 'E-mail of the customer' },
  { field: 'customer.phone', group: 'customer', kind: 'list', label: 'Phone of the customer' },
  { field: 'order.number', group: 'case', kind: 'text', label: 'Order number' },
  { field: 'form.email', group: 'message', kind: 'text', label: 'E-mail typed in the form' },
  { field: 'form.phone', group: 'message', kind: 'text', label: 'Phone typed in the form' },
]

/** What a condition of a validation rule may ask besides. */
export const channelField: RuleField = {
  ...channelChoice,
  field: 'channel',
  label: 'Channel',
}
