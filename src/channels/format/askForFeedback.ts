import type { Channel, Language } from '@/domain/vocabulary'

import { channelLimits } from './channelLimits'
import { countWords } from './countWords'

type Words = {
  readonly brief: string
  readonly no: string
  readonly question: string
  readonly yes: string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    brief: 'Did this help? Reply 👍 or 👎.',
    no: 'No',
    question: 'Did this answer help you?',
    yes: 'Yes',
  },
  de: {
    brief: 'War das hilfreich? Antworten Sie mit 👍 oder 👎.',
    no: 'Nein',
    question: 'Hat Ihnen diese Antwort geholfen?',
    yes: 'Ja',
  },
  es: {
    brief: '¿Le ha servido? Responda 👍 o 👎.',
    no: 'No',
    question: '¿Le ha ayudado esta respuesta?',
    yes: 'Sí',
  },
  fr: {
    brief: 'Est-ce que cela vous aide ? Répondez 👍 ou 👎.',
    no: 'Non',
    question: 'Cette réponse vous a-t-elle aidé ?',
    yes: 'Oui',
  },
  ar: {
    brief: 'هل أفادك هذا؟ أجب بـ 👍 أو 👎.',
    no: 'لا',
    question: 'هل ساعدتك هذه الإجابة؟',
    yes: 'نعم',
  },
}

/**
 * Asks under an answer of the assistant whether it helped (requirement F8): two links in mail, a thumb to reply with on
 * WhatsApp. The answer comes first: where the question does not fit the channel, or stands there already, nothing is added.
 */
export const askForFeedback = ({
  channel,
  language,
  parts,
  url,
}: {
  channel: Channel
  language: null | string
  parts: readonly string[]
  /** The page of this answer. */
  url: string
}): readonly string[] => {
  const say = words[Object.hasOwn(words, language ?? '') ? (language as Language) : 'en']
  const limits = channelLimits[channel]
  const last = parts.at(-1) ?? ''

  if (channel === 'email' || channel === 'web-form') {
    const asked = `${last}\n\n${say.question}\n${say.yes}: ${url}?helpful=yes\n${say.no}: ${url}?helpful=no`

    return last.includes(url) || countWords(asked) > limits.max
      ? parts
      : [...parts.slice(0, -1), asked]
  }

  if (channel !== 'whatsapp' || last.includes(say.brief)) {
    return parts
  }

  const asked = `${last}\n\n${say.brief}`

  if (asked.length <= limits.max) {
    return [...parts.slice(0, -1), asked]
  }

  return parts.length < limits.maxParts ? [...parts, say.brief] : parts
}
