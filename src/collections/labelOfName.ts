/** What stays in capitals, and what has its own spelling. */
const spellings: Readonly<Record<string, string>> = {
  ai: 'AI',
  api: 'API',
  crm: 'CRM',
  csat: 'CSAT',
  fcr: 'FCR',
  html: 'HTML',
  id: 'ID',
  ids: 'IDs',
  ip: 'IP',
  json: 'JSON',
  kpi: 'KPI',
  ms: 'ms',
  sla: 'SLA',
  sms: 'SMS',
  totp: 'TOTP',
  url: 'URL',
  whatsapp: 'WhatsApp',
}

/**
 * A name of code as the words of a label: `firstResponseDueAt` → `First response due at`, `isActive` → `Active`,
 * `sla-policies` → `SLA policies`. Payload would write `Is Active` and `Sla Policies`.
 */
export const labelOfName = (name: string): string => {
  const words = name
    .replace(/^is(?=[A-Z])/u, '')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .split(/[\s_-]+/u)
    .map((word) => spellings[word.toLowerCase()] ?? word.toLowerCase())
    .join(' ')

  return /^(?:WhatsApp|ms)\b/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1)
}

/** `SLA policies` → `SLA policy`, `Categories` → `Category`, `Staff` stays. */
export const singularOf = (plural: string): string =>
  plural.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '')
