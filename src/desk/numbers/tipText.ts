import type { WorkTip } from '@/domain/cases/workTips'

import { minutesText } from './metricText'

/** A tip as one says it to a colleague: what was seen, then what to try. */
export const tipText = (tip: WorkTip): { advice: string; title: string } => {
  switch (tip.kind) {
    case 'came-back':
      return {
        advice: 'Look at what the customers wrote next: was something left open?',
        title: `${String(tip.count)} of ${String(tip.of)} solved cases came back`,
      }
    case 'slow-category':
      return {
        advice: 'A template or a macro for the first answer may help.',
        title: `First answers in ${tip.category} take you ${minutesText(tip.mine)}, elsewhere ${minutesText(tip.others)}`,
      }
    case 'unhappy':
      return {
        advice: 'Read the cases once more: do they have something in common?',
        title: `${String(tip.count)} customers gave one or two stars`,
      }
    case 'waiting':
      return {
        advice: 'Even a short word on where it stands helps, or hand them over.',
        title:
          tip.count === 1
            ? `A customer has waited for you for ${minutesText(tip.hours * 60)}`
            : `${String(tip.count)} customers have waited for you for more than a day`,
      }
  }
}
