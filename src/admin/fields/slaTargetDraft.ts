import type { SlaPolicy, SlaTargets } from '@/domain/sla/slaTargets'

import { customerTiers, priorities } from '@/domain/vocabulary'

export type Targets = SlaPolicy['targets']
export type PromiseName = keyof SlaTargets

export const promiseNames: readonly { readonly key: PromiseName; readonly label: string }[] = [
  { key: 'firstResponse', label: 'First response' },
  { key: 'nextResponse', label: 'Next response' },
  { key: 'resolution', label: 'Resolution' },
  { key: 'takeBack', label: 'Taken back after' },
]

/** The most urgent first, each followed by what is otherwise for a tier. */
export const rowsOf = (targets: Targets): readonly string[] =>
  priorities
    .toReversed()
    .flatMap((priority) => [
      priority,
      ...customerTiers.map((tier) => `${priority}@${tier}`).filter((key) => key in targets),
    ])

/** `null` promises nothing: it is left out, so that a tier takes what the priority says. */
export const withTarget = ({
  key,
  minutes,
  promise,
  targets,
}: {
  key: string
  minutes: null | number
  promise: PromiseName
  targets: Targets
}): Targets => {
  const { [promise]: _old, ...rest } = targets[key] ?? {}

  return { ...targets, [key]: minutes === null ? rest : { ...rest, [promise]: minutes } }
}

export const withoutRow = (targets: Targets, key: string): Targets =>
  Object.fromEntries(Object.entries(targets).filter(([one]) => one !== key))

/** `90` → `1 h 30 min`. */
export const minutesText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]

  return [
    hours === 0 ? '' : `${hours.toLocaleString('en')} h`,
    rest === 0 ? '' : `${String(rest)} min`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
