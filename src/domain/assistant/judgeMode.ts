import type { AssistantMode } from '../vocabulary'

import { assistantModes } from '../vocabulary'
import { wilsonInterval } from './wilsonInterval'

/** Answers of the assistant that people confirmed, of those that could be compared. */
export type Agreement = { readonly agreed: number; readonly total: number }

export type ModeThresholds = {
  /** Lower bounds of the interval, 0–1, that earn the mode. */
  readonly auto: number
  readonly suggest: number
  /** Fewer comparisons than this never take a mode away. */
  readonly leastComparisons: number
}

const rank = (mode: AssistantMode): number => assistantModes.indexOf(mode)
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const neededFor = (mode: AssistantMode, thresholds: ModeThresholds): null | number =>
  mode === 'auto' || mode === 'suggest' ? thresholds[mode] : null

const figures = ({ agreed, total }: Agreement): string => {
  const { high, low } = wilsonInterval(agreed, total)

  return total === 0
    ? 'nothing was compared yet'
    : `${agreed} of ${total} agreed, which is between ${percent(low)} and ${percent(high)}`
}

/**
 * May the assistant go from one mode to another (requirement F6)? Narrower and shadow always; `suggest` and `auto` are
 * earned: the lower bound of the 95 % interval of agreement must reach the threshold.
 *
 * @returns null when it may, else why not, with the figures.
 */
export const refuseMode = ({
  agreement,
  from,
  thresholds,
  to,
}: {
  agreement: Agreement
  from: AssistantMode
  thresholds: ModeThresholds
  to: AssistantMode
}): null | string => {
  const needed = neededFor(to, thresholds)
  const { low } = wilsonInterval(agreement.agreed, agreement.total)

  return needed === null || rank(to) <= rank(from) || low >= needed
    ? null
    : `${to} needs a lower bound of ${percent(needed)}: ${figures(agreement)}.`
}

/**
 * The mode that agreement no longer carries, and the next narrower one; null while it does, or while too little was
 * compared to say.
 */
export const findDemotion = ({
  agreement,
  mode,
  thresholds,
}: {
  agreement: Agreement
  mode: AssistantMode
  thresholds: ModeThresholds
}): null | { readonly reason: string; readonly to: AssistantMode } => {
  const needed = neededFor(mode, thresholds)
  const { low } = wilsonInterval(agreement.agreed, agreement.total)

  return needed === null || agreement.total < thresholds.leastComparisons || low >= needed
    ? null
    : {
        reason: `${mode} needs a lower bound of ${percent(needed)}: ${figures(agreement)}.`,
        to: assistantModes[rank(mode) - 1] ?? 'off',
      }
}
