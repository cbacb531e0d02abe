import { describe, expect, test } from 'vitest'

import { detectLanguage } from './detectLanguage'

describe('D1 language of short messages', () => {
  test.each([
    ['en', 'Where is my order?'],
    ['en', 'hello'],
    ['de', 'Wo ist meine Rechnung?'],
    ['de', 'Login geht nicht'],
    ['es', 'No puedo entrar en mi cuenta'],
    ['es', 'hola'],
    ['fr', 'Je ne reçois pas mes factures'],
    ['ar', 'لا أستطيع تسجيل الدخول'],
    ['it', 'Dove è il mio ordine?'],
    ['pt', 'Onde está meu pedido?'],
    ['nl', 'Waar is mijn bestelling?'],
    ['pl', 'Nie mogę się zalogować'],
    ['tr', 'Hesabıma giriş yapamıyorum'],
    ['ru', 'Я не могу войти в аккаунт'],
    ['uk', 'Я не можу увійти до облікового запису'],
    ['zh', '我无法登录我的帐户'],
    ['ja', 'ログインできません'],
  ])('%s: %s', async (code, text) => {
    expect((await detectLanguage(text)).code).toBe(code)
  })

  test('numbers, links and addresses have no language and no influence', async () => {
    expect(await detectLanguage('TC-4711 12:30')).toEqual({ code: 'en', confidence: 0 })
    expect(
      (await detectLanguage('Rechnung fehlt https://example.com/where/is/the/order')).code,
    ).toBe('de')
  })

  test('a long message is surer than a greeting', async () => {
    const greeting = await detectLanguage('hallo')
    const letter = await detectLanguage(
      'Seit gestern kann ich mich nicht mehr anmelden, bitte helfen Sie mir.',
    )

    expect(letter.confidence).toBeGreaterThan(greeting.confidence)
  })
})
