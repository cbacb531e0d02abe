import { describe, expect, test } from 'vitest'

import { tokenise } from '@/ai/text/tokenise'

import { meaningOf } from './meaningOf'

const likeness = (one: string, other: string): number => {
  const [a, b] = [one, other].map((text) => meaningOf(tokenise(text)))

  return (a ?? new Float32Array()).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0)
}

describe('C1 the meaning of English words', () => {
  test('texts that share a meaning but no word are nearer than texts that share neither', () => {
    const asked = 'purchase a car'

    expect(likeness(asked, 'buying automobiles')).toBeGreaterThan(
      likeness(asked, 'forgotten passwords') + 0.2,
    )
  })

  test('a meaning has unit length, and little words hardly change it', () => {
    expect(likeness('my card was stolen', 'my card was stolen')).toBeCloseTo(1, 3)
    expect(likeness('card stolen', 'my card was stolen')).toBeGreaterThan(0.8)
  })

  test('a text in another language, or without words, has none', () => {
    expect(meaningOf(tokenise('meine karte wurde gestern gestohlen'))).toBeNull()
    expect(meaningOf(tokenise('mi tarjeta fue robada ayer por la noche'))).toBeNull()
    expect(meaningOf(['بطاقتي', 'سرقت'])).toBeNull()
    expect(meaningOf([])).toBeNull()
  })

  test("short forms come apart: don't is do and n't", () => {
    const [short, long] = [
      ["doesn't", 'work'],
      ['does', "n't", 'work'],
    ].map(meaningOf)

    expect(short).toEqual(long)
  })
})
