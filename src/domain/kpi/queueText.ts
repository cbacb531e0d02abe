import type { QueueMeasure } from '../vocabulary'

import { durationText } from './durationText'

/** A level of a team's queue as a sentence, such as `Billing: nobody takes cases now`. */
export const queueText = (team: string, measure: QueueMeasure, value: number): string => {
  switch (measure) {
    case 'agents-on-duty':
      return value === 0
        ? `${team}: nobody takes cases now`
        : `${team}: only ${String(value)} ${value === 1 ? 'person takes' : 'people take'} cases now`
    case 'queue-length':
      return `${team}: ${String(value)} ${value === 1 ? 'case waits' : 'cases wait'} in the queue`
    case 'queue-oldest':
      return `${team}: somebody has waited ${durationText(value)} in the queue`
    default:
      return measure satisfies never
  }
}
