import type { RoutingLab } from '@/contracts/routingLab'
import type { RuleField } from '@/domain/routing/ruleFields'

import { ruleFields } from '@/domain/routing/ruleFields'
import { slaFields } from '@/domain/sla/slaFields'

import { callApi } from '../api/callApi'

export type ConditionsOf = 'routing' | 'sla'

/** Known before anything was read, so that a condition can be said in words at once. */
export const fieldsAtFirst = (of: ConditionsOf): readonly RuleField[] =>
  of === 'sla' ? slaFields : ruleFields

/**
 * The same with what is data: categories, and for who may change routing also people, tags and the organisation's own
 * fields.
 */
export const readFields = async ({
  of,
  readOnly,
  signal,
}: {
  of: ConditionsOf
  readOnly: boolean
  signal: AbortSignal
}): Promise<readonly RuleField[]> =>
  of === 'routing' && !readOnly
    ? (await callApi<RoutingLab>('/api/routing/lab', { signal })).fields
    : [...fieldsAtFirst(of), await readCategories(signal)]

const readCategories = async (signal: AbortSignal): Promise<RuleField> => {
  const query = new URLSearchParams({ depth: '0', limit: '200', sort: 'name' })
  const { docs } = await callApi<{
    readonly docs: readonly { readonly key: string; readonly name: string }[]
  }>(`/api/categories?${query.toString()}`, { signal })

  return {
    field: 'category',
    kind: 'choice',
    label: 'Category',
    optionLabels: Object.fromEntries(docs.map(({ key, name }) => [key, name])),
    options: docs.map(({ key }) => key),
  }
}
