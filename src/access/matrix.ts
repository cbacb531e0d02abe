import type { CollectionSlug } from '@/contracts/slugs'
import type { Role } from '@/domain/vocabulary'

/**
 * Who may do what (requirement O1): the only place where this is decided.
 *
 * Access functions, the table in `docs/access.md` and the test that tries every cell are made from it.
 *
 * - `all`         every row
 * - `department`  rows of a department the agent belongs to, and rows assigned to them (articles: also those for everybody)
 * - `own`         rows that are about this very person (or this customer)
 * - `public`      published rows meant for everybody
 * - `scope`       API clients only: every row, if the client holds the scope `<collection>:read|write`
 * - `-`           nothing
 */
export type Grant = '-' | 'all' | 'department' | 'own' | 'public' | 'scope'

export const subjects = [
  'analyst',
  'auditor',
  'engineer',
  'admin',
  'cx-manager',
  'customer',
  'api-client',
  'nobody',
] as const satisfies readonly (Role | 'api-client' | 'customer' | 'nobody')[]
export type Subject = (typeof subjects)[number]

export const operations = ['create', 'read', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

type Row = Readonly<Record<Subject, Grant>>
type Rows = Readonly<Record<Operation, Row>>

const row = (
  analyst: Grant,
  auditor: Grant,
  engineer: Grant,
  admin: Grant,
  manager: Grant,
  customer: Grant,
  apiClient: Grant,
  nobody: Grant = '-',
): Row => ({
  analyst,
  auditor,
  engineer,
  admin,
  'cx-manager': manager,
  customer,
  'api-client': apiClient,
  nobody,
})

const none = row('-', '-', '-', '-', '-', '-', '-')

/** Written by stages and doors only; staff look at it. */
const machineWritten = (read: Row): Rows => ({ create: none, read, update: none, delete: none })

/** Configuration that every staff member needs to see and only admins change. */
const adminConfigures: Rows = {
  create: row('-', '-', '-', 'all', '-', '-', '-'),
  read: row('all', 'all', 'all', 'all', 'all', '-', '-'),
  update: row('-', '-', '-', 'all', '-', '-', '-'),
  delete: row('-', '-', '-', 'all', '-', '-', '-'),
}

/** Configuration of how work flows: admins and customer experience managers change it. */
const managersConfigure: Rows = {
  create: row('-', '-', '-', 'all', 'all', '-', '-'),
  read: row('all', 'all', 'all', 'all', 'all', '-', '-'),
  update: row('-', '-', '-', 'all', 'all', '-', '-'),
  delete: row('-', '-', '-', 'all', '-', '-', '-'),
}

/** Connections to the outside: engineers build them, admins own them. */
const engineersConfigure: Rows = {
  create: row('-', '-', 'all', 'all', '-', '-', '-'),
  read: row('-', 'all', 'all', 'all', '-', '-', '-'),
  update: row('-', '-', 'all', 'all', '-', '-', '-'),
  delete: row('-', '-', '-', 'all', '-', '-', '-'),
}

export const matrix = {
  // ── Inbox ───────── analyst ────── auditor  engineer  admin  cx-mgr  customer  api-client  nobody
  // Cases and messages change only through the doors below: Payload's update writes every column back and
  // would lose what a stage changed meanwhile.
  cases: machineWritten(row('department', 'all', 'all', 'all', 'all', 'own', 'scope')),
  messages: machineWritten(row('department', 'all', 'all', 'all', 'all', 'own', 'scope')),
  attachments: machineWritten(row('department', 'all', 'all', 'all', 'all', 'own', '-')),
  'case-events': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', 'scope')),
  'case-tags': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', 'scope')),
  'case-watchers': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  'case-links': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  'saved-views': {
    create: row('own', '-', 'own', 'all', 'own', '-', '-'),
    read: row('own', 'all', 'own', 'all', 'own', '-', '-'),
    update: row('own', '-', 'own', 'all', 'own', '-', '-'),
    delete: row('own', '-', 'own', 'all', 'own', '-', '-'),
  },

  // ── Customers ───────────────────────────────────────────────────────────────────────────────
  // An Engineer reads customers for diagnosis but manages no people's data.
  customers: {
    create: row('-', '-', '-', 'all', '-', '-', 'scope'),
    read: row('all', 'all', 'all', 'all', 'all', 'own', 'scope'),
    update: row('all', '-', '-', 'all', '-', 'own', 'scope'),
    delete: row('-', '-', '-', 'all', '-', '-', '-'),
  },
  'customer-identifiers': machineWritten(row('all', 'all', 'all', 'all', 'all', 'own', 'scope')),
  feedback: {
    create: none,
    read: row('department', 'all', '-', 'all', 'all', 'own', 'scope'),
    update: none,
    delete: none,
  },

  // ── Knowledge ───────────────────────────────────────────────────────────────────────────────
  // By department: public ones, those for all staff, and internal ones of the agent's own departments.
  articles: {
    create: row('all', '-', 'all', 'all', 'all', '-', 'scope'),
    read: row('department', 'all', 'all', 'all', 'all', 'public', 'scope', 'public'),
    update: row('department', '-', 'all', 'all', 'all', '-', 'scope'),
    delete: row('-', '-', '-', 'all', '-', '-', '-'),
  },
  templates: managersConfigure,
  macros: managersConfigure,
  // Whoever writes articles knows how customers call things.
  synonyms: {
    create: row('all', '-', 'all', 'all', 'all', '-', '-'),
    read: row('all', 'all', 'all', 'all', 'all', '-', '-'),
    update: row('all', '-', 'all', 'all', 'all', '-', '-'),
    delete: row('-', '-', '-', 'all', 'all', '-', '-'),
  },

  // ── Automation ──────────────────────────────────────────────────────────────────────────────
  'routing-rules': managersConfigure,
  'escalation-rules': managersConfigure,
  guardrails: adminConfigures,
  'validation-rules': managersConfigure,
  'sla-policies': managersConfigure,
  'triage-results': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  'routing-decisions': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  'assistant-runs': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  rollouts: managersConfigure,

  // ── Team ────────────────────────────────────────────────────────────────────────────────────
  // Only Admin manages users. Everybody may see colleagues (names, never secrets: see `fieldRules`).
  staff: {
    create: row('-', '-', '-', 'all', '-', '-', '-'),
    read: row('all', 'all', 'all', 'all', 'all', '-', '-'),
    update: row('own', 'own', 'own', 'all', 'own', '-', '-'),
    delete: row('-', '-', '-', 'all', '-', '-', '-'),
  },
  'agent-profiles': {
    create: row('-', '-', '-', 'all', '-', '-', '-'),
    read: row('all', 'all', 'all', 'all', 'all', '-', '-'),
    update: row('own', '-', 'own', 'all', 'own', '-', '-'),
    delete: row('-', '-', '-', 'all', '-', '-', '-'),
  },
  'agent-skills': adminConfigures,
  departments: adminConfigures,
  teams: adminConfigures,
  'team-members': adminConfigures,
  skills: adminConfigures,
  shifts: managersConfigure,
  'business-hours': managersConfigure,

  // ── Insight ─────────────────────────────────────────────────────────────────────────────────
  'kpi-values': machineWritten(row('department', 'all', 'all', 'all', 'all', '-', 'scope')),
  thresholds: {
    create: row('-', '-', '-', 'all', 'all', '-', '-'),
    read: row('-', 'all', 'all', 'all', 'all', '-', '-'),
    update: row('-', '-', '-', 'all', 'all', '-', '-'),
    delete: row('-', '-', '-', 'all', 'all', '-', '-'),
  },
  alerts: machineWritten(row('-', 'all', 'all', 'all', 'all', '-', '-')),
  notifications: machineWritten(row('own', 'own', 'own', 'own', 'own', '-', '-')),
  // Only Auditor and Admin (R-FR8).
  'audit-entries': machineWritten(row('-', 'all', '-', 'all', '-', '-', '-')),

  // ── System ──────────────────────────────────────────────────────────────────────────────────
  channels: adminConfigures,
  'inbound-events': machineWritten(row('-', 'all', 'all', 'all', '-', '-', '-')),
  deliveries: machineWritten(row('department', 'all', 'all', 'all', 'all', '-', '-')),
  categories: adminConfigures,
  tags: managersConfigure,
  'case-fields': adminConfigures,
  integrations: engineersConfigure,
  'webhook-endpoints': engineersConfigure,
  'api-clients': {
    create: row('-', '-', '-', 'all', '-', '-', '-'),
    read: row('-', 'all', 'all', 'all', '-', '-', '-'),
    update: row('-', '-', '-', 'all', '-', '-', '-'),
    delete: row('-', '-', '-', 'all', '-', '-', '-'),
  },
} as const satisfies Record<CollectionSlug, Rows>

/** Articles are public; how we work on them is not. */
const insiders = ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager', 'api-client'] as const

/**
 * Fields that are narrower than their collection. A field that is not listed follows its collection.
 * `read`/`write` name the subjects that keep the right; everybody else loses it.
 */
export const fieldRules: Partial<
  Record<CollectionSlug, Record<string, { read?: readonly Subject[]; write?: readonly Subject[] }>>
> = {
  // Who wrote, who approved and what was counted is the machine's to say.
  articles: {
    department: { read: insiders },
    stage: { read: insiders, write: [] },
    authors: { read: insiders, write: [] },
    approvedBy: { read: insiders, write: [] },
    usedCount: { write: [] },
    helpfulCount: { write: [] },
    notHelpfulCount: { write: [] },
  },
  templates: {
    stage: { write: [] },
    authors: { write: [] },
    approvedBy: { write: [] },
    usedCount: { write: [] },
  },
  macros: {
    stage: { write: [] },
    authors: { write: [] },
    approvedBy: { write: [] },
    usedCount: { write: [] },
  },
  staff: {
    role: { write: ['admin'] },
    isActive: { write: ['admin'] },
    email: { write: ['admin'] },
  },
  'agent-profiles': {
    departments: { write: ['admin'] },
    capacityMinutes: { write: ['admin'] },
    isOnCall: { write: ['admin', 'cx-manager'] },
    staff: { write: ['admin'] },
  },
  customers: {
    tier: { write: ['admin', 'api-client'] },
    notes: {
      read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'],
      write: ['analyst', 'admin'],
    },
    email: { write: ['admin', 'api-client'] },
    username: { write: ['admin', 'api-client'] },
    // On update. Whoever could set another's password would own the account.
    password: { write: ['admin', 'customer'] },
    lastSeenAt: { write: [] },
    erasedAt: { write: [] },
    isBlocked: {
      read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'],
      write: ['admin'],
    },
    externalId: { write: ['admin', 'api-client'] },
  },
  cases: {
    // A customer sees the state of their case, not what we think of it.
    sentiment: { read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager', 'api-client'] },
    escalationFlags: {
      read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager', 'api-client'],
    },
    summary: { read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] },
    dataProblems: { read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] },
    assistantMode: { read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] },
    isAnswerable: { read: ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] },
  },
  'inbound-events': {
    // Raw mails hold everything a customer ever pasted.
    body: { read: ['engineer', 'admin'] },
  },
  integrations: {
    credentials: { read: [], write: ['engineer', 'admin'] },
  },
  'webhook-endpoints': {
    secret: { read: [], write: ['engineer', 'admin'] },
  },
  'api-clients': {
    keyHash: { read: [], write: [] },
  },
}

/** Doors: what staff and API clients do to cases and the product, outside plain records. */
export const doors = {
  //                                 analyst       auditor engineer admin  cx-mgr customer api-client
  'case.open-desk': row('department', 'all', 'all', 'all', 'all', '-', '-'),
  'case.reply': row('department', '-', 'all', 'all', '-', '-', 'scope'),
  'case.note': row('department', '-', 'all', 'all', 'all', '-', 'scope'),
  'case.move': row('department', '-', 'all', 'all', '-', '-', 'scope'),
  'case.assign': row('department', '-', 'all', 'all', '-', '-', '-'),
  'case.edit': row('department', '-', 'all', 'all', '-', '-', 'scope'),
  'routing.override': row('-', '-', '-', 'all', 'all', '-', '-'),
  'routing.plan': row('-', '-', '-', 'all', 'all', '-', '-'),
  // What triage learned, and the versions of its model. Analysts correct single labels (`case.edit`).
  'triage.read': row('-', 'all', 'all', 'all', 'all', '-', '-'),
  'triage.train': row('-', '-', '-', 'all', 'all', '-', '-'),
  'review.decide': row('department', '-', 'all', 'all', '-', '-', '-'),
  'kpi.read': row('-', 'all', 'all', 'all', 'all', '-', 'scope'),
  'audit.read': row('-', 'all', '-', 'all', '-', '-', '-'),
  // Import, drafts from cases, and what a change of an article reaches: those who write articles.
  'knowledge.write': row('all', '-', 'all', 'all', 'all', '-', '-'),
  // Publish what others wrote; nobody approves their own words.
  'knowledge.approve': row('-', '-', '-', 'all', 'all', '-', '-'),
  // How the assistant does beside people; who may widen its modes, run its evaluation and set it up.
  'assistant.read': row('-', 'all', 'all', 'all', 'all', '-', '-'),
  'assistant.manage': row('-', '-', '-', 'all', 'all', '-', '-'),
  'console.use': row('-', '-', 'all', 'all', '-', '-', '-'),
  'stream.listen': row('department', 'all', 'all', 'all', 'all', '-', '-'),
} as const satisfies Record<string, Row>
export type Door = keyof typeof doors
