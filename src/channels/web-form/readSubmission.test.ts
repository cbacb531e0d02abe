import { readFileSync } from 'node:fs'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { parseSubmission } from './parseSubmission'
import { readSubmission } from './readSubmission'

const receivedAt = new Date('2026-11-02T10:00:00Z')
const fixture = (name: string): unknown =>
  JSON.parse(
    readFileSync(
      path.join(import.meta.dirname, '../../../tests/fixtures/web-form', `${name}.json`),
      'utf8',
    ),
  )
const valid = {
  name: 'Anna Berg',
  email: 'anna@example.com',
  subject: 'Invoice',
  message: 'Where is my invoice for October?',
}

describe('the web form (A6, A9, C06)', () => {
  test('becomes a message', () => {
    const outcome = readSubmission({ ...valid, category: 'Billing', priority: 'high' })
    const body = JSON.stringify({
      submissionId: 'sub-00000001',
      submission: outcome.kind === 'ok' && outcome.submission,
    })

    expect(parseSubmission({ body, receivedAt })).toMatchObject({
      kind: 'message',
      message: {
        channel: 'web-form',
        providerId: 'sub-00000001',
        sender: { kind: 'email', value: 'anna@example.com', name: 'Anna Berg' },
        subject: 'Invoice',
        text: 'Where is my invoice for October?',
        sentAt: receivedAt,
        fields: { category: 'Billing', priority: 'high' },
      },
    })
  })

  test('hidden fields reach nothing', () => {
    const outcome = readSubmission(fixture('hidden-fields'))

    expect(outcome.kind).toBe('ok')
    expect(JSON.stringify(outcome)).not.toMatch(/assignee|internal|status|tags|isAdmin/)
  })

  test('every problem names its field', () => {
    const outcome = readSubmission(fixture('everything-wrong'))

    expect(
      outcome.kind === 'invalid' && outcome.errors.map(({ field }) => field).toSorted(),
    ).toEqual(['email', 'message', 'name', 'priority', 'subject'])
  })

  test.each([
    'a@b@c',
    'anna@example.com, eve@evil.example',
    '"anna x"@example.com',
    'anna@example.com\r\nBcc: x@y.example',
    'anna',
  ])('refuses the address %j', (email) => {
    expect(readSubmission({ ...valid, email })).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'email' }],
    })
  })

  test('line breaks leave name and subject, and stay in the message', () => {
    const outcome = readSubmission({
      ...valid,
      name: 'Anna\r\nBcc: x@y.example',
      subject: 'a\u2028b',
      message: 'first line\r\nsecond line',
    })

    expect(outcome).toMatchObject({
      submission: {
        name: 'Anna Bcc: x@y.example',
        subject: 'a b',
        message: 'first line\nsecond line',
      },
    })
  })

  test('a robot fills in what people do not see', () => {
    expect(readSubmission({ ...valid, website: 'https://spam.example' })).toEqual({ kind: 'robot' })
    expect(readSubmission({ ...valid, website: '' }).kind).toBe('ok')
  })

  test('takes no body whatever for valid unless it is, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(['invalid', 'robot']).toContain(readSubmission(body).kind)
        expect(parseSubmission({ body: JSON.stringify(body), receivedAt }).kind).toBe('malformed')
      }),
    )
    expect(parseSubmission({ body: '{', receivedAt }).kind).toBe('malformed')
  })
})
