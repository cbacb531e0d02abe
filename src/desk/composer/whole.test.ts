import { describe, expect, test } from 'vitest'

import { channelText, wholeOf } from './whole'
import { docOf, isSameWritten, joinWritten, nothing } from './written'

const bold = {
  rich: {
    blocks: [
      { kind: 'line', spans: [] },
      { kind: 'line', spans: [{ bold: true, text: 'Hi' }] },
      { kind: 'line', spans: [] },
    ],
  },
  text: '\nHi\n',
} as const

describe('H5: what leaves the desk', () => {
  test('blank ends go, the signature comes, and words and form say the same', () => {
    const whole = wholeOf(bold, 'Ada\nSupport')

    expect(whole.text).toBe('Hi\n\nAda\nSupport')
    expect(channelText(whole, 'email')).toBe('Hi\n\nAda\nSupport')
    expect(channelText(whole, 'whatsapp')).toBe('*Hi*\n\nAda\nSupport')
    expect(wholeOf({ rich: null, text: ' Hi ' }, '')).toEqual({ rich: null, text: 'Hi' })
  })

  test('a form that the database has turned about is the same form', () => {
    const turned = {
      rich: {
        blocks: [
          { spans: [], kind: 'line' },
          { spans: [{ text: 'Hi', bold: true }], kind: 'line' },
          { spans: [], kind: 'line' },
        ],
      },
      text: bold.text,
    } as const

    expect(isSameWritten(bold, turned)).toBe(true)
    expect(isSameWritten(bold, { rich: null, text: bold.text })).toBe(false)
  })

  test('what comes back joins what was typed meanwhile, and a form stays a form', () => {
    const plain = { rich: null, text: 'Later' }

    expect(joinWritten(plain, nothing)).toBe(plain)
    expect(joinWritten(plain, { rich: null, text: 'Now' })).toEqual({
      rich: null,
      text: 'Later\n\nNow',
    })
    expect(docOf(joinWritten(plain, bold)).blocks).toHaveLength(5)
  })
})
