import type { Channel } from '../vocabulary'
import type { ValidationCheck, ValidationRule } from './validationTypes'

const rule = (
  id: string,
  name: string,
  problem: string,
  suggestion: string,
  check: ValidationCheck,
  channels: readonly Channel[] = [],
): ValidationRule => ({ channels, id, isActive: true, name, problem, suggestion, ...check })

/**
 * The rules every installation starts with (requirement C1). Only what truly stops understanding or answering
 * is here: a case that waits for a person without need is a cost too.
 */
export const defaultValidationRules: readonly ValidationRule[] = [
  rule(
    'readable-text',
    'Message text can be read',
    'The message cannot be read.',
    'Open the original and its attachments, type in what the customer wants, or ask the customer.',
    { check: 'readable', field: 'message.text', maxLength: 100_000 },
  ),
  rule(
    'email-sender',
    'E-mail has a sender',
    'The sender is missing.',
    'Take the address from the headers of the original.',
    { check: 'required', fields: ['customer.email'] },
    ['email'],
  ),
  rule(
    'phone-sender',
    'Phone channels have a number',
    'The phone number of the customer is missing.',
    'Look the number up in the list of calls or messages of the provider.',
    { check: 'required', fields: ['customer.phone'] },
    ['whatsapp', 'sms', 'phone'],
  ),
  rule(
    'form-contact',
    'Web form says how to answer',
    'There is neither an e-mail address nor a phone number to answer to.',
    'Search the customers by name, or reject the message.',
    { check: 'required', fields: ['customer.email', 'customer.phone'] },
    ['web-form'],
  ),
  rule(
    'email-shape',
    'E-mail address can be written to',
    'The e-mail address is malformed.',
    'Correct the spelling (often a missing dot or a comma), or take it from an earlier case.',
    { check: 'email', field: 'customer.email' },
  ),
  rule(
    'phone-shape',
    'Phone number is international',
    'The phone number is malformed.',
    'Add the country code, as in +49 151 2345678.',
    { check: 'phone', field: 'customer.phone' },
  ),
  rule(
    'same-email',
    'Typed and verified e-mail agree',
    'The e-mail address in the form differs from the one the message came from.',
    'Ask the customer which one is right before anything personal is sent.',
    { as: 'email', check: 'consistent', fields: ['customer.email', 'form.email'] },
  ),
  rule(
    'same-phone',
    'Typed and verified phone agree',
    'The phone number in the form differs from the one the message came from.',
    'Ask the customer which one is right before anything personal is sent.',
    { as: 'phone', check: 'consistent', fields: ['customer.phone', 'form.phone'] },
  ),
  rule(
    'order-number',
    'Order number has a known format',
    'The order number has an unknown format.',
    'Compare it with the customer’s orders; correct it, or remove it when it is none.',
    {
      check: 'mask',
      field: 'order.number',
      masks: ['ORD-####', 'ORD-#####', 'ORD-######', 'ORD-########', 'TC-#####', 'TC-######'],
    },
  ),
]
