import type { ValidationCheck, ValidationRule } from './validationTypes'

const rule = (
  id: string,
  name: string,
  problem: string,
  suggestion: string,
  check: ValidationCheck,
): ValidationRule => ({ id, isActive: true, name, problem, suggestion, ...check })

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
    { check: 'readable', settings: { field: 'message.text', maxLength: 100_000 } },
  ),
  rule(
    'email-sender',
    'E-mail has a sender',
    'The sender is missing.',
    'Take the address from the headers of the original.',
    { check: 'required', settings: { fields: ['customer.email'], channels: ['email'] } },
  ),
  rule(
    'phone-sender',
    'Phone channels have a number',
    'The phone number of the customer is missing.',
    'Look the number up in the list of calls or messages of the provider.',
    {
      check: 'required',
      settings: { fields: ['customer.phone'], channels: ['whatsapp', 'sms', 'phone'] },
    },
  ),
  rule(
    'form-contact',
    'Web form says how to answer',
    'There is neither an e-mail address nor a phone number to answer to.',
    'Search the customers by name, or reject the message.',
    {
      check: 'required',
      settings: { fields: ['customer.email', 'customer.phone'], channels: ['web-form'] },
    },
  ),
  rule(
    'email-shape',
    'E-mail address can be written to',
    'The e-mail address is malformed.',
    'Correct the spelling (often a missing dot or a comma), or take it from an earlier case.',
    { check: 'email', settings: { field: 'customer.email' } },
  ),
  rule(
    'phone-shape',
    'Phone number is international',
    'The phone number is malformed.',
    'Add the country code, as in +49 151 2345678.',
    { check: 'phone', settings: { field: 'customer.phone' } },
  ),
  rule(
    'same-email',
    'Typed and verified e-mail agree',
    'The e-mail address in the form differs from the one the message came from.',
    'Ask the customer which one is right before anything personal is sent.',
    { check: 'consistent', settings: { as: 'email', fields: ['customer.email', 'form.email'] } },
  ),
  rule(
    'same-phone',
    'Typed and verified phone agree',
    'The phone number in the form differs from the one the message came from.',
    'Ask the customer which one is right before anything personal is sent.',
    { check: 'consistent', settings: { as: 'phone', fields: ['customer.phone', 'form.phone'] } },
  ),
  rule(
    'order-number',
    'Order number has a known format',
    'The order number has an unknown format.',
    'Compare it with the customer’s orders; correct it, or remove it when it is none.',
    {
      check: 'mask',
      settings: {
        field: 'order.number',
        masks: ['ORD-####', 'ORD-#####', 'ORD-######', 'ORD-########', 'TC-#####', 'TC-######'],
      },
    },
  ),
]
