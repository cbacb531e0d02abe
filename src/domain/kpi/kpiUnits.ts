import type { KpiName } from '../vocabulary'

/** How each KPI is counted, and which side is good. */
export const kpiUnits: Readonly<
  Record<KpiName, { readonly isGoodWhen: 'high' | 'low'; readonly unit: string }>
> = {
  'agent-productivity': { isGoodWhen: 'high', unit: 'resolved cases per agent hour' },
  backlog: { isGoodWhen: 'low', unit: 'cases' },
  csat: { isGoodWhen: 'high', unit: '%' },
  'first-contact-resolution': { isGoodWhen: 'high', unit: '%' },
  'resolution-time': { isGoodWhen: 'low', unit: 'minutes' },
  uptime: { isGoodWhen: 'high', unit: '%' },
}
