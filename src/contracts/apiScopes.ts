/** What an API client may hold (requirement N3): `<collection>:read` or `<collection>:write`. */
export const apiScopes = [
  'cases:read',
  'cases:write',
  'messages:read',
  'case-events:read',
  'case-tags:read',
  'customers:read',
  'customers:write',
  'customer-identifiers:read',
  'feedback:read',
  'articles:read',
  'articles:write',
  'kpi-values:read',
  'kpi:read',
] as const
export type ApiScope = (typeof apiScopes)[number]
