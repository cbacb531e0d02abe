import { describe, expect, test } from 'vitest'

import { channelLimit } from './channelLimit'

describe('H5: limits of the channel are shown while writing', () => {
  test('WhatsApp takes three parts of 300 characters and no more', () => {
    expect(channelLimit('whatsapp', 'a'.repeat(300)).text).toBe('300 of 900 · 1 message')
    expect(channelLimit('whatsapp', 'a'.repeat(900)).state).toBe('near')
    expect(channelLimit('whatsapp', 'a'.repeat(901)).state).toBe('over')
  })

  test('one letter outside the GSM alphabet shortens every SMS segment', () => {
    expect(channelLimit('sms', 'a'.repeat(160)).text).toBe('160 characters · 1 SMS')
    expect(channelLimit('sms', `${'a'.repeat(159)}中`).text).toBe('160 characters · 3 SMS')
  })

  test('mail has no limit worth showing', () => {
    expect(channelLimit('email', 'a'.repeat(9000))).toEqual({ state: 'ok', text: null })
  })
})
