import type { ConductRule, OutputCheck } from '@/domain/guardrails/guardrailTypes'
import type { KeywordsByLanguage } from '@/domain/text/findKeywords'
import type { EscalationFlag } from '@/domain/vocabulary'

import { conductRules } from '@/domain/guardrails/guardrailTypes'
import { escalationFlags } from '@/domain/vocabulary'

/** What the form edits: everything that a guardrail could need, so that switching a part off and on forgets nothing. */
export type GuardrailDraft = {
  readonly conduct: ConductRule | undefined
  readonly except: readonly string[] | undefined
  readonly flag: EscalationFlag
  readonly handsOver: boolean
  readonly keywords: KeywordsByLanguage
  readonly output: readonly OutputCheck[]
  readonly readsMessages: boolean
  readonly teamSlug: string
}

export type CheckKind = OutputCheck['kind']

export const checkKinds: readonly {
  readonly kind: CheckKind
  readonly label: string
  readonly meaning: string
}[] = [
  {
    kind: 'money',
    label: 'Sums of money',
    meaning: 'Any sum, and any percentage off.',
  },
  {
    kind: 'dated-promise',
    label: 'Promises with a date',
    meaning: '“We will …” together with a date or a deadline in the same sentence.',
  },
  { kind: 'phrases', label: 'Phrases', meaning: 'Any of the phrases below.' },
  {
    kind: 'phrase-pairs',
    label: 'Two phrases together',
    meaning: 'One of the first and one of the second list in the same sentence.',
  },
  {
    kind: 'technical-internals',
    label: 'Technical internals',
    meaning: 'Addresses and paths of machines, secrets, traces of errors.',
  },
  {
    kind: 'foreign-contacts',
    label: 'Other people’s addresses',
    meaning: 'Links and e-mail addresses outside the domains that the settings allow.',
  },
]

export const conductNames: Readonly<Record<ConductRule, string>> = {
  'brand-voice': 'The voice of the brand',
  'format-per-channel': 'The format of the channel',
  'history-checked': 'History read first',
  'reference-included': 'The reference included',
  'sentiment-checked': 'Mood measured first',
  'ticket-first': 'A case first',
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const byLanguage = (value: unknown): KeywordsByLanguage =>
  Object.fromEntries(
    Object.entries(recordOf(value)).map(([language, list]) => [language, wordsOf(list)]),
  )

/** A check of answers before anything is typed into it. */
export const newCheck = (kind: CheckKind): OutputCheck => checkOf({ kind }) ?? { kind: 'money' }

const checkOf = (stored: unknown): null | OutputCheck => {
  const { first, kind, phrases, second } = recordOf(stored)

  switch (kind) {
    case 'dated-promise':
    case 'foreign-contacts':
    case 'money':
    case 'technical-internals':
      return { kind }
    case 'phrases':
      return { kind, phrases: byLanguage(phrases) }
    case 'phrase-pairs':
      return { first: byLanguage(first), kind, second: byLanguage(second) }
    default:
      return null
  }
}

/** The form's state of a stored guardrail, whatever an import or an old release has written there. */
export const draftOf = (settings: unknown): GuardrailDraft => {
  const { conduct, input, output } = recordOf(settings)
  const { action, except, keywords } = recordOf(input)
  const { flag, kind, teamSlug } = recordOf(action)

  return {
    conduct: conductRules.find((one) => one === conduct),
    except: except === undefined ? undefined : wordsOf(except),
    flag: escalationFlags.find((one) => one === flag) ?? 'KB_MISS',
    handsOver: kind === 'escalate',
    keywords: byLanguage(keywords),
    output: (Array.isArray(output) ? output : []).flatMap((check) => checkOf(check) ?? []),
    readsMessages: typeof input === 'object' && input !== null,
    teamSlug: typeof teamSlug === 'string' ? teamSlug : '',
  }
}

/** What is stored as the settings of the guardrail, and nothing that it does not use. */
export const settingsOf = (draft: GuardrailDraft): Record<string, unknown> => {
  const { conduct, except, flag, handsOver, keywords, output, readsMessages, teamSlug } = draft

  if (conduct !== undefined) {
    return { conduct, input: null, output: [] }
  }

  return {
    input: readsMessages
      ? {
          action: handsOver ? { flag, kind: 'escalate', teamSlug } : { kind: 'answer-generally' },
          ...(except === undefined ? {} : { except }),
          keywords,
        }
      : null,
    output,
  }
}

/** On which side it stands, for lists: what it reads, what it checks, or both. */
export const sideOf = ({
  conduct,
  output,
  readsMessages,
}: GuardrailDraft): 'both' | 'input' | 'output' =>
  conduct !== undefined || !readsMessages ? 'output' : output.length > 0 ? 'both' : 'input'
