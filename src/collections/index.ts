import type { CollectionConfig } from 'payload'

import { AssistantRuns, Rollouts, RoutingDecisions, TriageResults } from './automation/results'
import {
  EscalationRules,
  Guardrails,
  RoutingRules,
  SlaPolicies,
  ValidationRules,
} from './automation/rules'
import { CustomerIdentifiers } from './customers/CustomerIdentifiers'
import { Customers } from './customers/Customers'
import { Feedback } from './customers/Feedback'
import { Attachments } from './inbox/Attachments'
import { CaseEvents } from './inbox/CaseEvents'
import { CaseLinks, CaseTags, CaseWatchers } from './inbox/caseParts'
import { Cases } from './inbox/Cases'
import { Messages } from './inbox/Messages'
import { SavedViews } from './inbox/SavedViews'
import { Alerts, AuditEntries, KpiValues, Notifications, Thresholds } from './insight/insight'
import { Articles } from './knowledge/Articles'
import { Macros } from './knowledge/Macros'
import { Synonyms } from './knowledge/Synonyms'
import { Templates } from './knowledge/Templates'
import {
  ApiClients,
  CaseFields,
  Categories,
  Integrations,
  Tags,
  WebhookEndpoints,
} from './system/configuration'
import { Channels, Deliveries, InboundEvents } from './system/flow'
import { AgentProfiles, AgentSkills, Skills } from './team/agents'
import { BusinessHours, Departments, Shifts, TeamMembers, Teams } from './team/organisation'
import { Staff } from './team/Staff'

/** Every collection, in the order in which the admin shows them. */
export const collections: CollectionConfig[] = [
  Cases,
  Messages,
  Attachments,
  CaseEvents,
  CaseTags,
  CaseWatchers,
  CaseLinks,
  SavedViews,
  Customers,
  CustomerIdentifiers,
  Feedback,
  Articles,
  Templates,
  Macros,
  Synonyms,
  RoutingRules,
  EscalationRules,
  Guardrails,
  ValidationRules,
  SlaPolicies,
  TriageResults,
  RoutingDecisions,
  AssistantRuns,
  Rollouts,
  Staff,
  AgentProfiles,
  AgentSkills,
  Departments,
  Teams,
  TeamMembers,
  Skills,
  Shifts,
  BusinessHours,
  KpiValues,
  Thresholds,
  Alerts,
  Notifications,
  AuditEntries,
  Channels,
  InboundEvents,
  Deliveries,
  Categories,
  Tags,
  CaseFields,
  Integrations,
  WebhookEndpoints,
  ApiClients,
]
