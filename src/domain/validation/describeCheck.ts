import type { Conditions } from '../routing/conditions'
import type { Channel } from '../vocabulary'
import type { ValidationCheck } from './validationTypes'

import { describeConditions } from '../routing/describeConditions'
import { channelLabels } from '../routing/optionLabels'

/** What a rule does, as a sentence that somebody who wrote none of it understands. `nameOf` names a field. */
export const describeCheck = ({
  channels,
  check,
  nameOf,
  when,
}: {
  channels: readonly Channel[]
  check: ValidationCheck
  nameOf: (field: string) => string
  when: Conditions | undefined
}): string => {
  const where =
    channels.length === 0
      ? 'A message'
      : `A message by ${listed(
          channels.map((channel) => channel.replace('-', ' ')),
          'or',
        )}`
  const only =
    when === undefined
      ? ''
      : ` where ${describeConditions(when, { missing: '…', nameOf, wordOf: wordOfChannel })}`

  return `${where}${only} waits in the review queue ${reasonOf(check, nameOf)}.`
}

const reasonOf = (check: ValidationCheck, nameOf: (field: string) => string): string => {
  switch (check.check) {
    case 'required':
      return check.fields.length === 1
        ? `when ${nameOf(check.fields[0] ?? '')} is missing`
        : `when all of these are missing: ${listed(check.fields.map(nameOf), 'and')}`
    case 'email':
      return `when ${nameOf(check.field)} is no e-mail address`
    case 'phone':
      return `when ${nameOf(check.field)} is no international phone number`
    case 'consistent':
      return `when ${listed(check.fields.map(nameOf), 'and')} do not say the same`
    case 'mask':
      return `when ${nameOf(check.field)} does not look like ${listed(check.masks, 'or')}`
    case 'readable':
      return `when ${nameOf(check.field)} cannot be read or has more than ${check.maxLength.toLocaleString('en')} characters`
  }
}

const listed = (words: readonly string[], word: string): string =>
  words.length < 2
    ? (words[0] ?? '…')
    : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1) ?? ''}`

const wordOfChannel = (field: string, value: string): string =>
  field === 'channel'
    ? (Object.entries(channelLabels).find(([channel]) => channel === value)?.[1] ?? value)
    : value
