import type { Channel } from '../vocabulary'

import { channels, languages } from '../vocabulary'

/** How people call a channel. */
export const channelLabels: Readonly<Record<Channel, string>> = {
  chat: 'Chat',
  email: 'E-mail',
  phone: 'Phone',
  sms: 'SMS',
  social: 'Social',
  'web-form': 'Web form',
  whatsapp: 'WhatsApp',
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

export const languageLabels: Readonly<Record<string, string>> = Object.fromEntries(
  languages.map((language) => [language, languageNames.of(language) ?? language]),
)

/** `pending-customer` → `Pending customer`, `LEGAL_ESCALATION` → `Legal escalation`. */
export const labelsOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    values.map((value) => {
      const words = value.toLowerCase().replaceAll(/[-_]/gu, ' ')

      return [value, `${words.charAt(0).toUpperCase()}${words.slice(1)}`]
    }),
  )

/** The channel as something a condition asks. */
export const channelChoice = {
  kind: 'choice',
  optionLabels: channelLabels,
  options: channels,
} as const

export const languageChoice = {
  kind: 'choice',
  optionLabels: languageLabels,
  options: languages,
} as const

export const choiceOf = (
  options: readonly string[],
): {
  readonly kind: 'choice'
  readonly optionLabels: Readonly<Record<string, string>>
  readonly options: readonly string[]
} => ({ kind: 'choice', optionLabels: labelsOf(options), options })
