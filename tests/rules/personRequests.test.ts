import { describe, expect, test } from 'vitest'

import { phrase } from '@/channels/format/phrases'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { fireTriggers } from '@/domain/escalation/fireTriggers'
import { languages } from '@/domain/vocabulary'

const flagsOf = (text: string): readonly string[] =>
  fireTriggers({
    facts: {
      category: 'how-to',
      channel: 'email',
      knowledgeMisses: 0,
      now: new Date('2026-03-10T12:00:00Z'),
      previousCases: [],
      sentiment: 0.5,
      subject: null,
      text,
      toxicity: 0,
      // Words alone: no model is needed to be heard.
      wantsPerson: 0,
    },
    rules: defaultEscalationRules,
  }).map(({ flag }) => flag)

const requests: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  en: [
    'Can I talk to a person?',
    'Please let me speak with someone.',
    'I would like to speak with a colleague.',
    'I want a real human, not a bot',
    'get me an operator',
    'Is there an actual person I can write to?',
  ],
  de: [
    'Ich möchte mit einem Menschen sprechen.',
    'Kann ich mit jemandem reden?',
    'Ich hätte gern eine Kollegin oder einen Kollegen.',
    'Bitte verbinden Sie mich mit einem Mitarbeiter',
    'Ich will nicht mit einem Bot schreiben',
    'Gibt es hier einen persönlichen Ansprechpartner?',
  ],
  es: [
    'Quiero hablar con una persona.',
    '¿Puedo hablar con alguien?',
    'Deseo hablar con un compañero.',
    'páseme con un agente',
    'necesito una persona de verdad',
  ],
  fr: [
    'Je veux parler à une personne.',
    'Puis-je parler avec quelqu’un ?',
    'Je souhaite échanger avec un collègue.',
    'passez-moi un conseiller',
    'je veux un être humain, pas un robot',
  ],
  ar: [
    'أريد التحدث مع شخص',
    'أود التحدث إلى أحد الزملاء',
    'هل يمكنني التحدث إلى إنسان؟',
    'حولني إلى موظف',
    'أريد شخصا حقيقيا',
  ],
}

describe('F5: a customer can always ask for a person', () => {
  test.each(languages.flatMap((code) => requests[code].map((text) => [code, text] as const)))(
    'in "%s": “%s”',
    (_, text) => {
      expect(flagsOf(text)).toContain('HUMAN_REQUESTED')
    },
  )

  test.each(languages)(
    'what our own letters in "%s" tell customers to write is heard',
    (language) => {
      const told = phrase({
        id: 'closing-person',
        language,
        values: { caseNumber: 'C-1', company: 'TechCorp', helpCentreUrl: '', name: 'Ada' },
      })

      expect(flagsOf(told)).toContain('HUMAN_REQUESTED')
    },
  )

  test.each([
    'How do I invite a colleague to a board?',
    'Wie lade ich einen Kollegen ein?',
    '¿Cómo invito a un compañero?',
    'Comment inviter un collègue ?',
    'كيف أدعو زميلا إلى مساحة العمل؟',
  ])('a question about colleagues is none: “%s”', (text) => {
    expect(flagsOf(text)).not.toContain('HUMAN_REQUESTED')
  })
})
