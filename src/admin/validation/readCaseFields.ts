import type { RuleField } from '@/domain/routing/ruleFields'

/** The custom fields of cases, as a rule may ask for them. Rejects where they cannot be read. */
export const readCaseFields = async (signal: AbortSignal): Promise<RuleField[]> => {
  const query = new URLSearchParams({
    depth: '0',
    limit: '50',
    sort: 'position',
    'where[isActive][equals]': 'true',
  })
  const response = await fetch(`/api/case-fields?${query.toString()}`, { signal })

  if (!response.ok) throw new Error('The custom fields could not be read.')

  const { docs } = (await response.json()) as {
    readonly docs: readonly { readonly key: string; readonly label: string }[]
  } // Payload's own list

  return docs
    .filter(({ key }) => key !== 'order_number')
    .map(({ key, label }) => ({ field: `field.${key}`, group: 'own', kind: 'text', label }))
}
