import type { Conditions } from '@/domain/routing/conditions'
import type { ValidationCheck } from '@/domain/validation/validationTypes'
import type { Channel } from '@/domain/vocabulary'

export type CheckKind = ValidationCheck['check']

/** What the form edits: everything that a rule could need, so that trying another check forgets nothing. */
export type CheckDraft = {
  readonly as: 'email' | 'phone' | 'text'
  readonly channels: readonly Channel[]
  readonly check: CheckKind
  readonly fields: readonly string[]
  readonly masks: readonly string[]
  readonly maxLength: number
  readonly when: Conditions | undefined
}

export const checkKinds: readonly { readonly kind: CheckKind; readonly label: string }[] = [
  { kind: 'required', label: 'Something must be there' },
  { kind: 'email', label: 'It is an e-mail address' },
  { kind: 'phone', label: 'It is a phone number' },
  { kind: 'consistent', label: 'Two places say the same' },
  { kind: 'mask', label: 'It has a known shape' },
  { kind: 'readable', label: 'It can be read' },
]

const longestText = 100_000

/** The form's state of a stored rule, whatever an import or an old release has written there. */
export const draftOf = (check: unknown, settings: unknown): CheckDraft => {
  const stored: Readonly<Record<string, unknown>> =
    typeof settings === 'object' && settings !== null ? { ...settings } : {}
  const words = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  const { field, maxLength } = stored

  return {
    as: stored['as'] === 'email' || stored['as'] === 'phone' ? stored['as'] : 'text',
    channels: words(stored['channels']) as Channel[], // held to the list when it is saved
    check: checkKinds.find(({ kind }) => kind === check)?.kind ?? 'required',
    fields: typeof field === 'string' ? [field] : words(stored['fields']),
    masks: words(stored['masks']),
    maxLength: typeof maxLength === 'number' ? maxLength : longestText,
    // Conditions were checked when they were saved.
    when: stored['when'] as Conditions | undefined,
  }
}

/** The check that the form describes. */
export const checkOf = ({ as, check, fields, masks, maxLength }: CheckDraft): ValidationCheck => {
  const field = fields[0] ?? ''

  switch (check) {
    case 'required':
      return { check, fields }
    case 'consistent':
      return { as, check, fields }
    case 'email':
    case 'phone':
      return { check, field }
    case 'mask':
      return { check, field, masks }
    case 'readable':
      return { check, field, maxLength }
  }
}

/** What is stored as the settings of the rule: only what its check needs. */
export const settingsOf = (draft: CheckDraft): Record<string, unknown> => {
  const { check: _, ...settings } = checkOf(draft)

  return {
    channels: draft.channels,
    ...settings,
    ...(draft.when === undefined ? {} : { when: draft.when }),
  }
}

/** Checks of a single place, where choosing another one replaces it. */
export const isSingle = (kind: CheckKind): boolean => kind !== 'required' && kind !== 'consistent'
