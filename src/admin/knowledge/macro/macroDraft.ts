import type { MacroAction } from '@/domain/cases/macroActions'

export type StepKind = MacroAction['do']

/** One step as the form edits it; `kind` is null where what is stored is no step we know. */
export type StepDraft = { readonly kind: null | StepKind; readonly value: string }

export const stepKinds: readonly { readonly kind: StepKind; readonly label: string }[] = [
  { kind: 'set-status', label: 'Set the status' },
  { kind: 'set-priority', label: 'Set the priority' },
  { kind: 'assign-team', label: 'Give to a team' },
  { kind: 'add-tag', label: 'Add a tag' },
  { kind: 'note', label: 'Write a note' },
]

/** The stored steps as a list, whatever an import or an old release has written there. */
export const listOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : [])

/** What the form shows of a stored step. */
export const stepOf = (stored: unknown): StepDraft => {
  const { do: kind, value }: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {}

  return {
    kind: stepKinds.find((one) => one.kind === kind)?.kind ?? null,
    value: typeof value === 'string' ? value : '',
  }
}

/** Another kind of step begins without a value: a team is no tag. */
export const withKind = (kind: string): unknown => ({
  do: stepKinds.find((one) => one.kind === kind)?.kind ?? kind,
  value: '',
})

/** The list with the step moved up (-1) or down (1); unchanged at the ends. */
export const moved = (steps: readonly unknown[], at: number, by: -1 | 1): readonly unknown[] => {
  const to = at + by

  if (to < 0 || to >= steps.length) {
    return steps
  }

  const next = [...steps]
  next.splice(to, 0, ...next.splice(at, 1))

  return next
}
