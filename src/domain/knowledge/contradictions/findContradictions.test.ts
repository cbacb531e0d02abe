import { describe, expect, test } from 'vitest'

import { findContradictions } from './findContradictions'

const kindOf = (language: string, left: string, right: string): null | string =>
  findContradictions(
    [left, right].map((text, at) => ({
      language,
      sourceId: String(at),
      sourceKind: 'article',
      sourceName: 'a',
      text,
    })),
  )[0]?.kind ?? null

/** Our own pairs: what a careful editor would call a contradiction, and what only looks like one. */
const contradictions: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'number',
    'The reset link is valid for 60 minutes.',
    'Reset links are valid for 24 hours.',
  ],
  [
    'en',
    'number',
    'We refund annual plans within 30 days.',
    'Annual plans are refunded within 14 days.',
  ],
  ['en', 'number', 'Uploaded files may have up to 25 MB.', 'You can upload files of up to 100 MB.'],
  [
    'en',
    'number',
    'Deleted boards stay in the bin for 30 days.',
    'Deleted boards stay in the bin for two weeks.',
  ],
  [
    'en',
    'number',
    'A password needs at least 12 characters.',
    'The password must have 8 characters at least.',
  ],
  ['en', 'number', 'The Team plan costs 8 € per seat.', 'Per seat, the Team plan costs €10.'],
  ['en', 'number', 'Students get a discount of 50 %.', 'Students get a discount of 30 percent.'],
  [
    'en',
    'number',
    'You can invite up to 10 guests to a board.',
    'Up to 25 guests can be invited to a board.',
  ],
  ['en', 'number', 'Invoices are stored for ten years.', 'We store invoices for 6 years.'],
  ['en', 'yes-no', 'Guests can export boards.', 'Guests cannot export boards.'],
  ['en', 'yes-no', 'Support sees your password.', 'Support never sees your password.'],
  ['en', 'yes-no', 'A closed account can be restored.', 'A closed account can not be restored.'],
  [
    'en',
    'yes-no',
    'We give refunds for unused months.',
    "We don't give refunds for unused months.",
  ],
  [
    'en',
    'yes-no',
    'The mobile app works without a connection.',
    'The mobile app works with a connection.',
  ],
  [
    'en',
    'plan',
    'Single sign-on is only available in the Enterprise plan.',
    'Single sign-on is available in the Business plan.',
  ],
  [
    'en',
    'plan',
    'The audit log is included in the Business plan.',
    'The audit log is part of the Enterprise plan.',
  ],
  ['de', 'number', 'Der Link gilt 60 Minuten.', 'Der Link gilt zwei Stunden und 5 Minuten.'],
  [
    'de',
    'number',
    'Gelöschte Boards bleiben 30 Tage im Papierkorb.',
    'Im Papierkorb bleiben gelöschte Boards 90 Tage.',
  ],
  ['de', 'yes-no', 'Gäste können Boards exportieren.', 'Gäste können keine Boards exportieren.'],
  [
    'es',
    'number',
    'El enlace para restablecer vale 60 minutos.',
    'El enlace para restablecer vale 24 horas.',
  ],
  [
    'es',
    'yes-no',
    'Los invitados pueden exportar tableros.',
    'Los invitados nunca pueden exportar tableros.',
  ],
  [
    'fr',
    'number',
    'Le lien de connexion reste valable 60 minutes.',
    'Le lien de connexion reste valable 2 heures.',
  ],
  [
    'fr',
    'yes-no',
    'Les invités peuvent exporter un tableau.',
    'Les invités ne peuvent pas exporter un tableau.',
  ],
]
const agreements: readonly (readonly [string, string, string])[] = [
  ['en', 'The reset link is valid for 60 minutes.', 'Reset links are valid for one hour.'],
  [
    'en',
    'Deleted boards stay in the bin for 14 days.',
    'Deleted boards stay in the bin for two weeks.',
  ],
  ['en', 'Monthly plans are refunded within 14 days.', 'Annual plans are refunded within 30 days.'],
  ['en', 'The Team plan has 10 GB of storage.', 'The Business plan has 100 GB of storage.'],
  ['en', 'Owners can delete a board.', 'Guests cannot delete a board.'],
  ['en', 'The reset link is valid for 60 minutes.', 'Wait five minutes for the e-mail.'],
  ['en', 'You can export a board.', 'You cannot import a board.'],
  [
    'en',
    'If the e-mail does not arrive, look into your spam folder.',
    'The e-mail may arrive in your spam folder.',
  ],
  ['en', 'Can guests export boards?', 'Guests cannot export boards.'],
  ['en', '1. Open the settings of the board.', '3. Open the settings of the board.'],
  ['en', 'A board may have 1,000 cards.', 'A board may have 1000 cards.'],
  [
    'en',
    'Two-factor sign-in is available in the Business plan.',
    'Single sign-on is available in the Enterprise plan.',
  ],
  ['en', 'Your team can see the board.', 'The business cannot see the invoice.'],
  ['en', 'It is not impossible to restore a board.', 'It is possible to restore a board.'],
  ['en', 'Boards are not deleted without asking.', 'Boards are deleted after asking.'],
  ['en', 'Call us within 24 hours.', 'Reply within 3 days.'],
  ['de', 'Der Link gilt 60 Minuten.', 'Der Link gilt eine Stunde.'],
  ['de', 'Monatlich zahlen Sie 10 € je Platz.', 'Jährlich zahlen Sie 96 € je Platz.'],
  ['es', 'El enlace vale 60 minutos.', 'El enlace vale 1 hora.'],
  ['fr', 'Le lien reste valable 60 minutes.', 'Le lien reste valable 1 heure.'],
]

describe('G: contradictions', () => {
  test.each(contradictions)('%s %s: %s ↔ %s', (language, kind, left, right) => {
    expect(kindOf(language, left, right)).toBe(kind)
    expect(kindOf(language, right, left)).toBe(kind)
  })

  test.each(agreements)('%s agrees: %s ↔ %s', (language, left, right) => {
    expect(kindOf(language, left, right)).toBeNull()
  })

  test('sentences of one text, and of different languages, are not compared', () => {
    const statement = { language: 'en', sourceId: '1', sourceKind: 'article', sourceName: 'a' }

    expect(
      findContradictions([
        { ...statement, text: 'The reset link is valid for 60 minutes.' },
        { ...statement, text: 'The reset link is valid for 5 minutes.' },
        {
          ...statement,
          language: 'de',
          sourceId: '2',
          text: 'The reset link is valid for 5 minutes.',
        },
      ]),
    ).toEqual([])
  })
})
