import type { BulkAction, BulkForecast } from '@/contracts/bulk'
import type { DeskChoices } from '@/contracts/desk'

import { numberText } from '@/ui/intl'
import { priorityLook, statusLook } from '@/ui/statusLook'

/** What an action does, as the title of its confirmation and of its progress. */
export const bulkTitle = (action: BulkAction, choices: DeskChoices | undefined): string => {
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string): string =>
    list?.find((one) => one.id === id)?.name ?? 'somebody'

  switch (action.do) {
    case 'assign':
      return action.assigneeId === null
        ? action.teamId === undefined || action.teamId === null
          ? 'Assign to nobody'
          : `Assign to ${nameIn(choices?.teams, action.teamId)}`
        : `Assign to ${nameIn(choices?.people, action.assigneeId)}`
    case 'macro':
      return `Run “${nameIn(choices?.macros, action.macroId)}”`
    case 'merge':
      return 'Merge'
    case 'move':
      return action.to === 'resolved' ? 'Resolve' : `Set to ${statusLook[action.to].label}`
    case 'prioritise':
      return `Set priority to ${priorityLook[action.priority].label}`
    case 'tag':
      return `Add the tag “${nameIn(choices?.tags, action.tagId)}”`
    case 'untag':
      return `Remove the tag “${nameIn(choices?.tags, action.tagId)}”`
  }
}

/** The forecast in sentences: what changes, what stays and why. */
export const forecastLines = (forecast: BulkForecast): readonly string[] => [
  forecast.willChange === 0 ? 'Nothing will change.' : `${cases(forecast.willChange)} will change.`,
  ...(forecast.alreadySo === 0
    ? []
    : [
        `${cases(forecast.alreadySo)} already ${forecast.alreadySo === 1 ? 'is' : 'are'} like that.`,
      ]),
  ...forecast.refused.map(({ count, reason }) => `${cases(count)} cannot: ${reason}`),
]

/** Whether it says why first, as for a single case: escalating, and what leaves somebody's hands. */
export const wantsReason = (action: BulkAction, forecast: BulkForecast | undefined): boolean =>
  (action.do === 'move' && action.to === 'escalated') || (forecast?.handedOver ?? 0) > 0

/** `1 case`, `2,400 cases`. */
export const cases = (count: number): string =>
  `${numberText(count)} ${count === 1 ? 'case' : 'cases'}`
