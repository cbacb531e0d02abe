import { describe, expect, test } from 'vitest'

import { scoreToxicity } from '@/ai/models/built-in/scoreToxicity'

import { scoreSentiment } from './scoreSentiment'

describe('D1 sentiment by the word list', () => {
  test.each([
    ['This is good', 'This is not good'],
    ['Das ist gut', 'Das ist nicht gut'],
    ['está bien', 'no está bien'],
    ["c'est bon", "ce n'est pas bon"],
    ['جيد', 'ليس جيد'],
  ])('a negation turns "%s" around: "%s"', (good, bad) => {
    expect(scoreSentiment(good)).toBeGreaterThan(0.5)
    expect(scoreSentiment(bad)).toBeLessThan(0.5)
  })

  test('a negation ends with its clause', () => {
    expect(scoreSentiment('It did not help, terrible service')).toBeLessThan(0.35)
    expect(scoreSentiment('Nicht perfekt, aber großartig')).toBeGreaterThan(
      scoreSentiment('Nicht perfekt'),
    )
  })

  test('intensifiers move the score further the same way', () => {
    expect(scoreSentiment('very happy')).toBeGreaterThan(scoreSentiment('happy'))
    expect(scoreSentiment('a bit happy')).toBeLessThan(scoreSentiment('happy'))
    expect(scoreSentiment('really terrible!!')).toBeLessThan(scoreSentiment('terrible'))
  })

  test('a matter-of-fact question is neutral', () => {
    expect(scoreSentiment('Which plan includes the calendar?')).toBe(0.5)
  })
})

describe('D1 toxicity', () => {
  test.each([
    'you are an idiot',
    'f*** you all',
    'Ihr seid Arschlöcher, ihr Hurensöhne',
    'vete a la mierda',
    'ta gueule connard',
    'انت غبي',
  ])('an insult is toxic: %s', (text) => {
    expect(scoreToxicity(text)).toBeGreaterThan(0.5)
  })

  test.each([
    'This is terrible and I am angry',
    'Your app sucks',
    'Ich bin sehr enttäuscht',
    'The process was killed',
  ])('anger about a thing is not: %s', (text) => {
    expect(scoreToxicity(text)).toBeLessThan(0.5)
  })
})
