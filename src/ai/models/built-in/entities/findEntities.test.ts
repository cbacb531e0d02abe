import { describe, expect, test } from 'vitest'

import { findEntities } from './findEntities'

const now = new Date('2026-03-18T10:00:00Z')
const found = (text: string): string[] =>
  findEntities({ now, text }).map(({ kind, value }) => `${kind} ${value}`)

describe('D1 entities in English, German, Spanish, French and Arabic', () => {
  test.each([
    ['My order TC-20418 has not arrived', ['order TC-20418']],
    ['Where is order number 88123?', ['order 88123']],
    ['Wo bleibt Bestellung Nr. 88123?', ['order 88123']],
    ['El pedido #55443 no llegó', ['order 55443']],
    ['Ma commande n° 77881 est perdue', ['order 77881']],
    ['طلبي رقم ٤٥٦٧٨ لم يصل', ['order 45678']],
    ['write to Jane.Doe@Example.com', ['user jane.doe@example.com']],
    ['my username is jane_doe77', ['user jane_doe77']],
    ['Kundennummer K-7781', ['user K-7781']],
    ['invoice INV-2024-0098 is wrong', ['payment INV-2024-0098']],
    ['Rechnung RE-1042 fehlt', ['payment RE-1042']],
    ['transaction 99812A7 failed', ['payment 99812A7']],
    ['La facture 20240311 est fausse', ['payment 20240311']],
    ['the card ending in 4242 was charged', ['payment **** 4242']],
    ['our shop in Berlin', ['location Berlin']],
    ['wir sitzen in München', ['location Munich']],
    ['vivo en Sevilla', ['location Seville']],
    ['nous sommes à Genève', ['location Geneva']],
    ['نحن في القاهرة', ['location Cairo']],
    ['80331 Augsburg', ['location 80331 Augsburg']],
    ['on 2026-02-28', ['date 2026-02-28']],
    ['on March 3, 2026', ['date 2026-03-03']],
    ['am 3. März', ['date 2026-03-03']],
    ['el 5 de mayo de 2026', ['date 2026-05-05']],
    ['le 1er avril', ['date 2026-04-01']],
    ['يوم 12 مايو 2026', ['date 2026-05-12']],
    ['am 03.04.2026', ['date 2026-04-03']],
    ['it broke yesterday', ['date 2026-03-17']],
    ['seit gestern kaputt', ['date 2026-03-17']],
    ['it failed on Monday', ['date 2026-03-16']],
    ['on December 30', ['date 2025-12-30']],
    ['you took $1,234.50', ['amount 1234.50 USD']],
    ['1.234,50 € abgebucht', ['amount 1234.50 EUR']],
    ['costó 20 euros', ['amount 20.00 EUR']],
    ['1 200,00 EUR', ['amount 1200.00 EUR']],
    ['٣٠٠ ريال', ['amount 300.00 SAR']],
    ['£9.99 a month', ['amount 9.99 GBP']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    'Hello, how are you?',
    'version 2.3.1 fails',
    'a nice tool',
    'the 31st of February is a joke, 31.02.2026',
    'order now and save',
    'I have 3 projects',
  ])('finds nothing in "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  test('several entities keep their order, their places in the text, and do not overlap', () => {
    const text = 'Order TC-20418 from 3 March 2026 cost $1,234.50 and went to Berlin'
    const entities = findEntities({ now, text })

    expect(entities.map(({ kind }) => kind)).toEqual(['order', 'date', 'amount', 'location'])
    expect(entities.map(({ end, start }) => text.slice(start, end))).toEqual(
      entities.map((entity) => entity.text),
    )
  })

  test('a card number appears nowhere in full', () => {
    expect(
      JSON.stringify(findEntities({ now, text: 'charged on 4111 1111 1111 1111 twice' })),
    ).not.toContain('4111')
  })

  test('without a clock dates stay as far as the text says', () => {
    expect(findEntities({ text: 'tomorrow' })[0]?.value).toBe('tomorrow')
    expect(findEntities({ text: 'on 3 March' })[0]?.value).toBe('--03-03')
  })
})
