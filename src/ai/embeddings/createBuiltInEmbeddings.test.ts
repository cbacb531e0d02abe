import { describe, expect, test } from 'vitest'

import { createBuiltInEmbeddings } from './createBuiltInEmbeddings'

const model = createBuiltInEmbeddings()
const near = async (a: string, b: string): Promise<number> => {
  const [left, right] = await model.embed({ kind: 'query', texts: [a, b] })

  return (left ?? new Float32Array(384)).reduce(
    (sum, value, at) => sum + value * (right?.[at] ?? 0),
    0,
  )
}

describe('G built-in embeddings', () => {
  test('vectors have 384 dimensions and unit length, also for nothing and for much', async () => {
    const vectors = await model.embed({
      kind: 'passage',
      texts: ['', 'refund', '🙂', 'word '.repeat(5000)],
    })

    for (const vector of vectors) {
      expect(vector).toHaveLength(384)
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
    }
  })

  test('the same text gives the same vector, as passage and as query', async () => {
    const [passage] = await model.embed({ kind: 'passage', texts: ['How do I get a refund?'] })
    const [query] = await model.embed({ kind: 'query', texts: ['How do I get a refund?'] })

    expect(passage).toEqual(query)
  })

  test.each([
    ['How do I get a refund?', 'I want my payment refunded', 'How do I add a calendar?'],
    ['Wo finde ich meine Rechnung?', 'Rechnungen herunterladen', 'Passwort ändern'],
    ['olvidé mi contraseña', 'contraseñas olvidadas', 'exportar proyectos'],
    ['أين الفاتورة؟', 'تحميل الفواتير', 'تغيير كلمة المرور'],
    ['reset my password', 'resetting passwords', 'cancel my subscription'],
    ['Kennwort zurücksetzen', 'reset password', 'export all data'],
  ])('"%s" is nearer to "%s" than to "%s"', async (text, paraphrase, other) => {
    const close = await near(text, paraphrase)

    expect(close).toBeGreaterThan(0.15)
    expect(close).toBeGreaterThan((await near(text, other)) + 0.1)
  })

  test('unrelated texts are near zero', async () => {
    expect(Math.abs(await near('reset my password', 'the weather is lovely today'))).toBeLessThan(
      0.2,
    )
  })
})
