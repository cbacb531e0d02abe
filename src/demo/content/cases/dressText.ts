import type { Story } from './storyTypes'

import { phrases } from './phrases'
import { fillSlots } from './slots'

/** A text to the customer in the form of the channel: letters are greeted and signed, the rest is short. */
export const dressText = (story: Story, text: string, signedBy: string): string => {
  const { greeting, closing } = phrases[story.opening.language]
  const isLetter = story.channel === 'email' || story.channel === 'web-form'
  if (isLetter) {
    return `${fillSlots(greeting, story.slots)}\n\n${text}\n\n${closing}\n${signedBy}`
  }
  const name = story.slots['first'] ?? ''
  switch (story.opening.language) {
    case 'ar':
      return `مرحبًا ${name}، ${text}`
    case 'de':
      return `Hallo ${name}! ${text}`
    case 'es':
      return `¡Hola, ${name}! ${text}`
    case 'fr':
      return `Bonjour ${name} ! ${text}`
    case 'en':
      return `Hi ${name}! ${text}`
  }
}
