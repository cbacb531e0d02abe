import type { KpiName } from '@/domain/vocabulary'

/** Where the cases behind a figure are. Null when this slice has no such list. */
export const drillDown = (
  name: KpiName,
  slice: string,
): null | { readonly href: string; readonly label: string } => {
  const scope = new URLSearchParams(deskScope(slice))

  switch (name) {
    case 'agent-productivity':
      return {
        href: `/admin/collections/kpi-values?${where([
          ['name', 'equals', name],
          ['period', 'equals', 'live'],
          ['slice', 'like', 'agent:'],
        ])}`,
        label: 'By agent',
      }
    case 'backlog':
      return { href: desk(scope), label: 'Open cases' }
    case 'csat':
      return {
        href: `/admin/collections/feedback?${where([['rating', 'less_than', '4']])}`,
        label: 'Unhappy ratings',
      }
    case 'first-contact-resolution':
    case 'resolution-time':
      scope.set('status', 'resolved,closed')
      return { href: desk(scope), label: 'Resolved cases' }
    case 'uptime':
      return { href: '/health', label: 'Health now' }
    default:
      return name satisfies never
  }
}

/** A slice as filters of the desk. A department is no filter there: its cases are shown among all. */
export const deskScope = (slice: string): Record<string, string> => {
  const [kind, value = ''] = slice.split(':')

  return kind === 'channel' || kind === 'team' ? { [kind]: value } : {}
}

export const desk = (params: URLSearchParams): string => {
  const query = params.toString()

  return query === '' ? '/desk' : `/desk?${query}`
}

const where = (
  conditions: readonly (readonly [field: string, operator: string, value: string])[],
): string =>
  new URLSearchParams(
    conditions.map(([field, operator, value], at) => [
      `where[or][0][and][${String(at)}][${field}][${operator}]`,
      value,
    ]),
  ).toString()
