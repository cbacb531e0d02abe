import type { Channel } from '@/domain/vocabulary'

import { cleanLine } from '../cleanLine'
import { channelLimits } from './channelLimits'
import type { ChannelLimits } from './channelLimits'
import { countWords } from './countWords'
import { phrase } from './phrases'
import type { PhraseId } from './phrases'
import { smsSegments } from './smsSegments'
import { splitText } from './splitText'

export type AnswerToFormat = {
  readonly channel: Channel
  /** The answer, sentence by sentence. A sentence that begins like a list item gets a line of its own. */
  readonly sentences: readonly string[]
  readonly customerName: null | string
  readonly caseNumber: string
  readonly language: string
  readonly brand: {
    readonly company: string
    readonly helpCentreUrl: string
    readonly signature: string
  }
  /** Articles that the answer rests on. */
  readonly links: readonly { readonly title: string; readonly url: string }[]
  /**
   * The customer's own subject, or null. Pass null for a first mail to an address that nobody has confirmed: our mail must
   * not carry a stranger's words to a victim (E08).
   */
  readonly subject?: null | string
  /** Brief channels name the case only when the customer asked for it. */
  readonly isReferenceAsked?: boolean
  /** The channel's record, where an admin changed it. */
  readonly limits?: ChannelLimits
}

export type FormattedAnswer =
  | {
      readonly kind: 'formatted'
      readonly subject: null | string
      readonly parts: readonly string[]
      readonly words: number
      /** Shorter than the channel wishes although all helpful steps are in. Sent all the same. */
      readonly isShort: boolean
    }
  /** Does not fit the channel. The composer has to say it in fewer words, or a person does. */
  | {
      readonly kind: 'too-long'
      readonly unit: 'characters' | 'words'
      readonly length: number
      readonly max: number
    }

/**
 * Puts an answer into the form of its channel (F4): greeting, closing, signature and reference where the channel wants
 * them, parts where it splits. The upper bound is hard. The lower bound is met with steps that help (how to reach a
 * person, what to write back, where to read on), in this order and only as many as needed; then it stays short.
 */
export const formatAnswer = (answer: AnswerToFormat): FormattedAnswer => {
  const limits = answer.limits ?? channelLimits[answer.channel]

  return limits.style === 'brief' ? formatBrief(answer, limits) : formatLetter(answer, limits)
}

const formatLetter = (answer: AnswerToFormat, limits: ChannelLimits): FormattedAnswer => {
  const { brand, caseNumber, links, sentences } = answer
  const name = cleanLine(answer.customerName ?? '', 80)
  const say = sayer(answer, name)
  const isFormal = limits.style === 'formal'
  const greeting = say(`${isFormal ? 'formal' : 'semi'}-greeting${name === '' ? '-no-name' : ''}`)
  const linkBlock = [
    ...(links.length > 0
      ? [[say('links'), ...links.map(({ title, url }) => `- ${title}: ${url}`)].join('\n')]
      : []),
    ...(!isFormal && brand.helpCentreUrl !== '' ? [say('closing-help-centre')] : []),
  ]
  const steps = [
    say('closing-reply'),
    say('closing-person'),
    ...(isFormal && brand.helpCentreUrl !== '' ? [say('closing-help-centre')] : []),
  ]
  const write = (stepCount: number): string =>
    [
      greeting,
      say('thanks'),
      ...paragraphs(sentences),
      ...linkBlock,
      ...steps.slice(0, stepCount),
      `${say('regards')}\n${brand.signature}`,
      say('reference'),
    ].join('\n\n')

  // A letter without a way back is no help, so the first step is always there when it fits.
  const counts = [1, 2, 3].filter((count) => count <= steps.length)
  const wished = counts.find((count) => countWords(write(count)) >= limits.min) ?? steps.length
  const fitting = [wished, ...[2, 1, 0].filter((count) => count < wished)].find(
    (count) => countWords(write(count)) <= limits.max,
  )

  if (fitting === undefined) {
    return { kind: 'too-long', unit: 'words', length: countWords(write(0)), max: limits.max }
  }

  const text = write(fitting)
  const words = countWords(text)

  return {
    kind: 'formatted',
    subject: subjectOf({ ...answer, fallback: say('subject'), caseNumber }),
    parts: [text],
    words,
    isShort: words < limits.min,
  }
}

const formatBrief = (answer: AnswerToFormat, limits: ChannelLimits): FormattedAnswer => {
  const name = cleanLine(answer.customerName ?? '', 40).split(' ')[0] ?? ''
  const say = sayer(answer, name)
  const body = [
    ...answer.sentences.map((sentence) => sentence.trim()),
    ...(answer.isReferenceAsked === true ? [say('reference')] : []),
  ]
    .filter((sentence) => sentence !== '')
    .reduce((text, sentence, at, all) => {
      const isBroken = isItem(sentence) || isItem(all[at - 1] ?? '')

      return text === '' ? sentence : `${text}${isBroken ? '\n' : ' '}${sentence}`
    }, '')
  const greeted =
    name === '' ? body : `${say('casual-greeting')}${isItem(body) ? '\n' : ' '}${body}`

  // The greeting gives way before the answer does.
  for (const text of [greeted, body]) {
    const parts = partsOf({ limits, text })

    if (parts !== null && fits({ channel: answer.channel, limits, parts })) {
      return { kind: 'formatted', subject: null, parts, words: countWords(text), isShort: false }
    }
  }

  return limits.unit === 'words'
    ? { kind: 'too-long', unit: 'words', length: countWords(body), max: limits.max }
    : {
        kind: 'too-long',
        unit: 'characters',
        length: body.length,
        max: limits.max * limits.maxParts,
      }
}

const partsOf = ({
  limits,
  text,
}: {
  limits: ChannelLimits
  text: string
}): null | readonly string[] =>
  limits.unit === 'words' ? [text] : splitText({ max: limits.max, text })

const fits = ({
  channel,
  limits,
  parts,
}: {
  channel: Channel
  limits: ChannelLimits
  parts: readonly string[]
}): boolean =>
  parts.length > 0 &&
  parts.length <= limits.maxParts &&
  (limits.unit === 'characters' || parts.every((part) => countWords(part) <= limits.max)) &&
  (channel !== 'sms' || parts.every((part) => smsSegments(part).count <= 3))

const sayer =
  ({ brand, caseNumber, language }: AnswerToFormat, name: string): ((id: PhraseId) => string) =>
  (id) =>
    phrase({
      id,
      language,
      values: { caseNumber, company: brand.company, helpCentreUrl: brand.helpCentreUrl, name },
    })

const sentencesPerParagraph = 3

/** A step or point of a list: it stands on a line of its own. */
const isItem = (sentence: string): boolean => /^(?:[-•*–]|\p{Nd}{1,2}[.)])\s/u.test(sentence)

const paragraphs = (sentences: readonly string[]): readonly string[] => {
  const blocks: string[][] = []

  for (const sentence of sentences.map((text) => text.trim()).filter((text) => text !== '')) {
    const last = blocks.at(-1)
    const isStep = isItem(sentence)

    if (
      last !== undefined &&
      isStep === isItem(last[0] ?? '') &&
      (isStep || last.length < sentencesPerParagraph)
    ) {
      last.push(sentence)
    } else {
      blocks.push([sentence])
    }
  }

  return blocks.map((block) => block.join(isItem(block[0] ?? '') ? '\n' : ' '))
}

const subjectOf = ({
  caseNumber,
  fallback,
  subject,
}: {
  caseNumber: string
  fallback: string
  subject?: null | string
}): string => {
  const clean = cleanLine(subject ?? '', 200).replace(/^(?:(?:re|aw|antw|rv|sv|tr)\s*:\s*)+/i, '')

  return clean === ''
    ? fallback
    : `Re: ${clean.replaceAll(`[${caseNumber}]`, '').trim()} [${caseNumber}]`
}
