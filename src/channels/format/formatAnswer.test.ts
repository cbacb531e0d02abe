import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { channels, languages } from '@/domain/vocabulary'

import { channelLimits } from './channelLimits'
import { countWords } from './countWords'
import { formatAnswer } from './formatAnswer'
import type { AnswerToFormat, FormattedAnswer } from './formatAnswer'
import { smsSegments } from './smsSegments'
import { splitText } from './splitText'

const base: AnswerToFormat = {
  channel: 'email',
  sentences: ['Open Billing.', 'Choose Invoices.', 'Click Download.', 'The file is a PDF.'],
  customerName: 'Anna Berg',
  caseNumber: 'CW-2026-000017',
  language: 'en',
  brand: {
    company: 'TechCorp',
    helpCentreUrl: 'https://help.techcorp.example',
    signature: 'TechCorp Support',
  },
  links: [{ title: 'Download an invoice', url: 'https://help.techcorp.example/invoices' }],
}
const formatted = (
  change: Partial<AnswerToFormat>,
): Extract<FormattedAnswer, { kind: 'formatted' }> => {
  const outcome = formatAnswer({ ...base, ...change })

  if (outcome.kind !== 'formatted') {
    throw new Error(JSON.stringify(outcome))
  }

  return outcome
}
const words = (count: number): readonly string[] =>
  Array.from(
    { length: Math.ceil(count / 10) },
    (_, index) => `Sentence number ${String(index)} has ten words in it, really ten.`,
  )

describe('the form of an answer (F4)', () => {
  test('a mail greets, answers, says how to go on, signs and names the case', () => {
    const { parts, subject } = formatted({ subject: 'Re: RE: Invoice' })
    const [text = ''] = parts

    expect(subject).toBe('Re: Invoice [CW-2026-000017]')
    expect(text).toMatch(/^Dear Anna Berg,\n\nThank you for contacting TechCorp/)
    expect(text).toContain('Open Billing. Choose Invoices. Click Download.\n\nThe file is a PDF.')
    expect(text).toContain('- Download an invoice: https://help.techcorp.example/invoices')
    expect(text).toMatch(/Kind regards\nTechCorp Support\n\nYour reference: CW-2026-000017$/)
  })

  test.each(languages)(
    'a short answer in %s gets helpful steps, and nothing that repeats',
    (language) => {
      const { parts, words: count } = formatted({ language })
      const paragraphs = (parts[0] ?? '').split('\n\n')

      expect(new Set(paragraphs).size).toBe(paragraphs.length)
      expect(count).toBe(countWords(parts[0] ?? ''))
      expect(count).toBeGreaterThan(80)
      expect(count).toBeLessThanOrEqual(400)
      expect(parts[0]).not.toContain('{')
    },
  )

  test('reaches the lower bound where the steps suffice and says so where not', () => {
    expect(formatted({ sentences: words(60) })).toMatchObject({ isShort: false })
    expect(formatted({ links: [], sentences: ['Yes.'] }).isShort).toBe(true)
  })

  test.each(['email', 'web-form'] as const)(
    '%s never exceeds its words: closing steps give way first, then it refuses',
    (channel) => {
      for (let count = 10; count <= 500; count += 10) {
        const outcome = formatAnswer({ ...base, channel, sentences: words(count) })
        const { max } = channelLimits[channel]

        if (outcome.kind === 'formatted') {
          expect(outcome.words).toBeLessThanOrEqual(max)
          expect(outcome.parts).toHaveLength(1)
        } else {
          expect(outcome).toMatchObject({ unit: 'words', max })
          expect(count).toBeGreaterThan(max - 120)
        }
      }
    },
  )

  test('a web form answer has help links', () => {
    expect(formatted({ channel: 'web-form' }).parts[0]).toContain(
      'https://help.techcorp.example/invoices',
    )
    expect(formatted({ channel: 'web-form', links: [] }).parts[0]).toContain(
      'help centre: https://help.techcorp.example',
    )
  })

  test('steps of a list keep lines of their own', () => {
    expect(
      formatted({ sentences: ['Do this:', '1. Open it.', '2. Close it.', 'Done.'] }).parts[0],
    ).toContain('Do this:\n\n1. Open it.\n2. Close it.\n\nDone.')
  })

  test('a mail to an unconfirmed address carries no word of the stranger (E08)', () => {
    expect(formatted({ customerName: null, subject: null })).toMatchObject({
      subject: 'Your request CW-2026-000017',
    })
    expect(formatted({ customerName: null }).parts[0]).toMatch(/^Dear customer,/)
  })

  test('WhatsApp is short, greets by first name, and names the case only when asked', () => {
    const { parts, subject } = formatted({ channel: 'whatsapp' })

    expect(subject).toBeNull()
    expect(parts).toEqual([
      'Hi Anna! Open Billing. Choose Invoices. Click Download. The file is a PDF.',
    ])
    expect(formatted({ channel: 'whatsapp', isReferenceAsked: true }).parts.join(' ')).toContain(
      'CW-2026-000017',
    )
  })

  test('WhatsApp sends at most three messages, each below 300 characters, cut at sentence ends', () => {
    const { parts } = formatted({ channel: 'whatsapp', sentences: words(120) })

    expect(parts.length).toBeLessThanOrEqual(3)
    for (const part of parts) {
      expect(part.length).toBeLessThan(300)
      expect(part).toMatch(/[.!]$/)
    }
    expect(formatAnswer({ ...base, channel: 'whatsapp', sentences: words(300) })).toMatchObject({
      kind: 'too-long',
      unit: 'characters',
    })
  })

  test('a numbered list on WhatsApp keeps a line for each step, and no part ends in a bare number', () => {
    const steps = Array.from(
      { length: 9 },
      (_, at) =>
        `${String(at + 1)}. Open page ${String(at + 1)} of the settings and choose the next entry.`,
    )
    const { parts } = formatted({
      channel: 'whatsapp',
      sentences: ['This is how it works.', ...steps, 'The link is valid for one hour.'],
    })

    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join('\n').split('\n')).toEqual([
      'Hi Anna! This is how it works.',
      ...steps,
      'The link is valid for one hour.',
    ])
  })

  test('a step that is longer than a message is cut at its words, and its number stays with it', () => {
    const long = `2. ${Array.from({ length: 40 }, (_, at) => `word${String(at)}`).join(' ')}`
    const parts = splitText({ max: 120, text: `1. Short.\n${long}\n3. End.` }) ?? []

    expect(parts.join(' ').replaceAll('\n', ' ')).toBe(`1. Short. ${long} 3. End.`)
    for (const part of parts) expect(part).not.toMatch(/(?:^|\s)\d\.$/u)
  })

  test('the greeting gives way before the answer does', () => {
    const sentence = `${'x'.repeat(294)}.`

    expect(
      formatted({ channel: 'whatsapp', sentences: [sentence, sentence, sentence] }).parts,
    ).toEqual([sentence, sentence, sentence])
  })

  test('an SMS has at most three segments in its alphabet', () => {
    const arabic = 'هذه جملة قصيرة من عشرين حرفًا تقريبًا.'

    expect(smsSegments('a'.repeat(160))).toEqual({ alphabet: 'gsm', count: 1 })
    expect(smsSegments('a'.repeat(161)).count).toBe(2)
    expect(smsSegments('€'.repeat(80)).count).toBe(1)
    expect(smsSegments('€'.repeat(81)).count).toBe(2)
    expect(smsSegments('ع'.repeat(71))).toEqual({ alphabet: 'ucs2', count: 2 })
    expect(
      formatAnswer({ ...base, channel: 'sms', sentences: Array.from({ length: 4 }, () => arabic) })
        .kind,
    ).toBe('formatted')
    expect(
      formatAnswer({ ...base, channel: 'sms', sentences: Array.from({ length: 9 }, () => arabic) })
        .kind,
    ).toBe('too-long')
  })

  test.each(channels)(
    '%s: no word of the answer is lost and no limit exceeded, whatever the answer',
    (channel) => {
      const sentence = fc
        .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
          minLength: 1,
          maxLength: 25,
        })
        .map((list) => `${list.join(' ')}.`)

      fc.assert(
        fc.property(
          fc.array(sentence, { minLength: 1, maxLength: 30 }),
          fc.string(),
          fc.constantFrom(...languages),
          (sentences, customerName, language) => {
            const outcome = formatAnswer({ ...base, channel, customerName, language, sentences })
            const { max, maxParts, unit } = channelLimits[channel]

            if (outcome.kind === 'formatted') {
              const sent = outcome.parts.join(' ').split(/\s+/)
              const wanted = sentences
                .join(' ')
                .split(/\s+/)
                .filter((word) => word !== '')
              let from = sent.indexOf(wanted[0] ?? '')
              while (from !== -1 && !wanted.every((word, index) => sent[from + index] === word)) {
                from = sent.indexOf(wanted[0] ?? '', from + 1)
              }
              expect(from, JSON.stringify({ sent, wanted })).toBeGreaterThanOrEqual(0)
              expect(outcome.parts.length).toBeLessThanOrEqual(maxParts)
              for (const part of outcome.parts) {
                expect(unit === 'words' ? countWords(part) : part.length).toBeLessThanOrEqual(max)
              }
            }
          },
        ),
        { numRuns: 60 },
      )
    },
  )

  test('a word that fits in no message is never cut', () => {
    expect(
      splitText({ max: 20, text: `See https://example.com/${'a'.repeat(40)} now.` }),
    ).toBeNull()
    expect(splitText({ max: 20, text: 'One two three four five six seven, eight nine.' })).toEqual([
      'One two three four',
      'five six seven,',
      'eight nine.',
    ])
  })
})
