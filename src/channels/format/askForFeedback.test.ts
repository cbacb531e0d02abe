import { describe, expect, test } from 'vitest'

import { askForFeedback } from './askForFeedback'
import { channelLimits } from './channelLimits'
import { countWords } from './countWords'

const url = 'https://help.example/support/feedback/token'
const ask = (channel: 'email' | 'sms' | 'whatsapp', parts: readonly string[], language = 'en') =>
  askForFeedback({ channel, language, parts, url })

describe('F8: the question under an answer', () => {
  test('stands in mail as two links, once, however often a delivery is prepared', () => {
    const once = ask('email', ['Dear Ada,\n\nchoose Export.'])

    expect(once[0]).toMatch(
      /Did this answer help you\?\nYes: \S+\?helpful=yes\nNo: \S+\?helpful=no$/u,
    )
    expect(ask('email', once)).toEqual(once)
    expect(ask('email', ['Guten Tag'], 'de')[0]).toContain('Hat Ihnen diese Antwort geholfen?')
    expect(ask('email', ['Hei'], 'fi')[0]).toContain('Did this answer help you?')
  })

  test('is a thumb to reply with on WhatsApp, and never makes a message too long or one too many', () => {
    const full = 'a'.repeat(channelLimits.whatsapp.max)

    expect(ask('whatsapp', ['Choose Export.'])).toEqual([
      'Choose Export.\n\nDid this help? Reply 👍 or 👎.',
    ])
    expect(ask('whatsapp', [full])).toEqual([full, 'Did this help? Reply 👍 or 👎.'])
    expect(ask('whatsapp', [full, full, full])).toEqual([full, full, full])
    expect(ask('sms', ['Choose Export.'])).toEqual(['Choose Export.'])
  })

  test('leaves a mail alone that is as long as it may be', () => {
    const long = 'word '.repeat(channelLimits.email.max - 3)

    expect(countWords(ask('email', [long])[0] ?? '')).toBeLessThanOrEqual(channelLimits.email.max)
    expect(ask('email', [long])).toEqual([long])
  })
})
