import type { EscalationFlag } from '@/domain/vocabulary'

/** Who gets a case with this flag first, as the default escalation rules say. */
export const flagTeams: Readonly<Record<EscalationFlag, string>> = {
  HUMAN_REQUESTED: 'support-tier-1',
  KB_MISS: 'support-tier-1',
  LEGAL_ESCALATION: 'support-leads',
  P1_CRITICAL: 'engineering',
  REFUND_REQUEST: 'finance',
  REPEAT_CONTACT: 'support-leads',
  SALES_INQUIRY: 'sales',
  SECURITY_ESCALATION: 'security',
  SENTIMENT_ESCALATION: 'support-leads',
  WHATSAPP_ESCALATION: 'support-tier-1',
}
