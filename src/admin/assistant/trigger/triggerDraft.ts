import type { EscalationDetector } from '@/domain/escalation/escalationTypes'
import type { KeywordsByLanguage } from '@/domain/text/findKeywords'
import type { Channel } from '@/domain/vocabulary'

export type DetectorKind = EscalationDetector['detector']

/** What the form edits: everything that a trigger could need, so that trying another kind forgets nothing. */
export type TriggerDraft = {
  readonly atLeast: number
  readonly below: number
  readonly categories: readonly string[]
  readonly channels: readonly Channel[]
  readonly detector: DetectorKind
  readonly except: readonly string[] | undefined
  readonly keywords: KeywordsByLanguage
  readonly notifyTeamSlugs: readonly string[]
  readonly toxicityAtLeast: number | undefined
  readonly wantsPersonAtLeast: number | undefined
  readonly withinDays: number
}

export const detectorKinds: readonly { readonly kind: DetectorKind; readonly label: string }[] = [
  { kind: 'keywords', label: 'Words' },
  { kind: 'category-keywords', label: 'A category or words' },
  { kind: 'sentiment-below', label: 'A bad mood' },
  { kind: 'kb-miss-count', label: 'Searches without an answer' },
  { kind: 'repeat-contact', label: 'Repeated contact' },
  { kind: 'p1', label: 'An outage' },
]

/** Kinds that look for words. */
export const hasWords = (kind: DetectorKind): boolean =>
  kind !== 'kb-miss-count' && kind !== 'repeat-contact'

/** The form's state of a stored trigger, whatever an import or an old release has written there. */
export const draftOf = (detector: unknown, settings: unknown): TriggerDraft => {
  const stored: Readonly<Record<string, unknown>> =
    typeof settings === 'object' && settings !== null ? { ...settings } : {}
  const words = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  const figure = (name: string): number | undefined =>
    typeof stored[name] === 'number' ? stored[name] : undefined
  const byLanguage = stored['keywords'] ?? stored['profanity']

  return {
    atLeast: figure('atLeast') ?? (detector === 'repeat-contact' ? 3 : 2),
    below: figure('below') ?? 0.3,
    categories: words(stored['categories']),
    channels: words(stored['channels']) as Channel[], // held to the list when it is saved
    detector: detectorKinds.find(({ kind }) => kind === detector)?.kind ?? 'keywords',
    except: stored['except'] === undefined ? undefined : words(stored['except']),
    keywords: Object.fromEntries(
      Object.entries(typeof byLanguage === 'object' && byLanguage !== null ? byLanguage : {}).map(
        ([language, list]) => [language, words(list)],
      ),
    ),
    notifyTeamSlugs: words(stored['notifyTeamSlugs']),
    toxicityAtLeast: figure('toxicityAtLeast'),
    wantsPersonAtLeast: figure('wantsPersonAtLeast'),
    withinDays: figure('withinDays') ?? 7,
  }
}

/** What the detector needs of the form, and nothing else. */
export const detectorOf = (draft: TriggerDraft): EscalationDetector => {
  const { atLeast, below, categories, detector, keywords, notifyTeamSlugs, withinDays } = draft
  const given = <Value>(name: string, value: Value | undefined): Record<string, Value> =>
    value === undefined ? {} : { [name]: value }
  const except = given('except', draft.except)

  switch (detector) {
    case 'keywords':
      return {
        detector,
        settings: {
          ...except,
          keywords,
          ...given('wantsPersonAtLeast', draft.wantsPersonAtLeast),
        },
      }
    case 'category-keywords':
      return { detector, settings: { categories, ...except, keywords } }
    case 'p1':
      return { detector, settings: { ...except, keywords, notifyTeamSlugs } }
    case 'sentiment-below':
      return {
        detector,
        settings: {
          below,
          profanity: keywords,
          ...given('toxicityAtLeast', draft.toxicityAtLeast),
        },
      }
    case 'kb-miss-count':
      return { detector, settings: { atLeast } }
    case 'repeat-contact':
      return { detector, settings: { atLeast, withinDays } }
  }
}

/** What is stored as the settings of the trigger. */
export const settingsOf = (draft: TriggerDraft): Record<string, unknown> => ({
  ...(draft.channels.length === 0 ? {} : { channels: draft.channels }),
  ...detectorOf(draft).settings,
})

/** Words and phrases as somebody typed or pasted them: one a line, or between commas. Known ones are not added twice. */
export const addWords = (known: readonly string[], typed: string): readonly string[] => {
  const seen = new Set(known.map((word) => word.toLowerCase()))
  const added: string[] = []

  for (const part of typed.split(/[\n,;،]/u)) {
    const word = part.replaceAll(/\s+/gu, ' ').trim()

    if (word !== '' && !seen.has(word.toLowerCase())) {
      seen.add(word.toLowerCase())
      added.push(word)
    }
  }

  return added.length === 0 ? known : [...known, ...added]
}
