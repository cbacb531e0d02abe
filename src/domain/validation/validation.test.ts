import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Channel } from '../vocabulary'
import { defaultValidationRules } from './defaultValidationRules'
import { describeCheck } from './describeCheck'
import { findDataProblems } from './findDataProblems'
import { findTextProblem } from './findTextProblem'
import { validationFields } from './validationFields'
import type { DataFacts, ValidationRule } from './validationTypes'

/** Any UTF-16 there can be, broken surrogates included. */
const anyText = fc
  .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

const found = (channel: Channel, fields: DataFacts['fields']): readonly string[] =>
  findDataProblems(
    { channel, fields: { 'message.text': 'My export fails', ...fields } },
    defaultValidationRules,
  ).map(({ ruleId }) => ruleId)

describe('data quality (C1)', () => {
  test.each<[string, Channel, DataFacts['fields'], readonly string[]]>([
    ['a sound e-mail', 'email', { 'customer.email': 'ann@example.com' }, []],
    ['an e-mail without sender', 'email', {}, ['email-sender']],
    ['a WhatsApp without number', 'whatsapp', { 'customer.phone': '  ' }, ['phone-sender']],
    ['a form with only a phone number', 'web-form', { 'customer.phone': '+4915112345678' }, []],
    ['a form with no way to answer', 'web-form', { 'customer.email': null }, ['form-contact']],
    ['a malformed address', 'web-form', { 'customer.email': 'ann@example,com' }, ['email-shape']],
    ['a national phone number', 'sms', { 'customer.phone': '0151 12345' }, ['phone-shape']],
    [
      'two different addresses',
      'web-form',
      { 'customer.email': 'ann@example.com', 'form.email': 'bob@example.com' },
      ['same-email'],
    ],
    [
      'one address in two spellings',
      'web-form',
      { 'customer.email': 'ann@example.com', 'form.email': ' Ann@Example.com' },
      [],
    ],
    [
      'one phone in two spellings',
      'sms',
      { 'customer.phone': '+4915112345678', 'form.phone': '0049 151 12345678' },
      [],
    ],
    ['a known order number', 'chat', { 'order.number': ['ORD-12345', 'tc-12345'] }, []],
    [
      'an unknown order number',
      'chat',
      { 'order.number': ['ORD-12345', '12-AB'] },
      ['order-number'],
    ],
    ['an empty message', 'chat', { 'message.text': ' \n ' }, ['readable-text']],
  ])('%s', (_, channel, fields, expected) => {
    expect(found(channel, fields)).toEqual(expected)
  })

  test('says what was found and what to do', () => {
    const [problem] = findDataProblems(
      { channel: 'chat', fields: { 'message.text': 'hi', 'order.number': '12-AB' } },
      defaultValidationRules,
    )
    expect(problem).toEqual({
      field: 'order.number',
      problem: expect.stringContaining('“12-AB” is no number like ORD-####') as unknown,
      ruleId: 'order-number',
      suggestion: expect.stringContaining('Compare it') as unknown,
    })
  })

  test('a rule that is switched off, or for another channel, finds nothing', () => {
    const off: ValidationRule[] = defaultValidationRules.map((rule) => ({
      ...rule,
      isActive: false,
    }))
    expect(findDataProblems({ channel: 'email', fields: {} }, off)).toEqual([])
    expect(found('chat', {})).toEqual([])
  })

  test.each([
    ['', 'empty'],
    ['\u200B\u200E', 'empty'],
    ['?!… 👍', 'no words'],
    ['PK\u0003\u0004\u0000\u0000', 'no text'],
    ['\uFFFD\uFFFD\uFFFD ok', 'no text'],
    ['fÃ¼r mÃ¶gÃ¤', 'encoding'],
    ['QUJD'.repeat(200), 'encoded file'],
    ['word '.repeat(30_000), 'characters'],
  ])('%#: text that nobody can read is refused', (text, reason) => {
    expect(findTextProblem(text, 100_000)).toContain(reason)
  })

  test.each([
    'Hi',
    '12345',
    'مرحبا، لا أستطيع تسجيل الدخول',
    '無法登入',
    'Für Âme und Château: naïve café',
    'see https://example.com/' + 'a'.repeat(600),
    'line one\n\tline two 👍🏽',
  ])('%# reads what people write', (text) => {
    expect(findTextProblem(text, 100_000)).toBeNull()
  })

  test('any input gets an answer, and the same one each time', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, order) => {
        const facts: DataFacts = {
          channel: 'web-form',
          fields: { 'message.text': text, 'order.number': order },
        }
        expect(findDataProblems(facts, defaultValidationRules)).toEqual(
          findDataProblems(facts, defaultValidationRules),
        )
      }),
    )
  })

  test('a rule with conditions asks only the messages that meet them', () => {
    const rule: ValidationRule = {
      channels: [],
      check: 'required',
      fields: ['order.number'],
      id: 'order-for-refund',
      isActive: true,
      name: 'Refunds name an order',
      problem: 'The order number is missing.',
      suggestion: '',
      when: {
        all: [
          { field: 'channel', operator: 'in', value: ['email', 'web-form'] },
          { field: 'message.text', operator: 'contains-any', value: ['refund', 'money back'] },
        ],
      },
    }
    const ask = (text: string, more: Record<string, string> = {}): number =>
      findDataProblems({ channel: 'email', fields: { 'message.text': text, ...more } }, [rule])
        .length
    expect(ask('I want a refund')).toBe(1)
    expect(ask('I want a refund', { 'order.number': 'ORD-1234' })).toBe(0)
    expect(ask('How do I invite people?')).toBe(0)
    expect(
      findDataProblems({ channel: 'sms', fields: { 'message.text': 'refund' } }, [rule]),
    ).toEqual([])
  })

  test('every rule says in a sentence what it does', () => {
    const nameOf = (field: string): string =>
      validationFields.find((one) => one.field === field)?.label.toLowerCase() ?? field
    const sentences = defaultValidationRules.map(({ channels, when, ...check }) =>
      describeCheck({ channels, check, nameOf, when }),
    )
    expect(sentences[3]).toBe(
      'A message by web form waits in the review queue when all of these are missing: e-mail of the customer and phone of the customer.',
    )
    expect(sentences.filter((sentence) => sentence.includes('undefined'))).toEqual([])
  })
})
