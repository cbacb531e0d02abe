import type { CaseStatus, DeliveryStatus, Priority } from '@/domain/vocabulary'

import type { Tone } from './tones'

type Look = { readonly label: string; readonly tone: Tone }

export const statusLook: Readonly<Record<CaseStatus, Look>> = {
  closed: { label: 'Closed', tone: 'slate' },
  escalated: { label: 'Escalated', tone: 'red' },
  new: { label: 'New', tone: 'violet' },
  'on-hold': { label: 'On hold', tone: 'slate' },
  open: { label: 'Open', tone: 'blue' },
  'pending-customer': { label: 'Waiting', tone: 'teal' },
  'pending-data': { label: 'Pending data', tone: 'amber' },
  resolved: { label: 'Resolved', tone: 'green' },
}

export const priorityLook: Readonly<Record<Priority, Look>> = {
  high: { label: 'High', tone: 'amber' },
  low: { label: 'Low', tone: 'slate' },
  medium: { label: 'Medium', tone: 'slate' },
  urgent: { label: 'Urgent', tone: 'red' },
}

export const deliveryLook: Readonly<Record<DeliveryStatus, Look>> = {
  cancelled: { label: 'Cancelled', tone: 'slate' },
  delivered: { label: 'Delivered', tone: 'green' },
  failed: { label: 'Not delivered', tone: 'red' },
  queued: { label: 'Queued', tone: 'slate' },
  read: { label: 'Read', tone: 'blue' },
  sending: { label: 'Sending', tone: 'slate' },
  sent: { label: 'Sent', tone: 'green' },
  unclear: { label: 'Unclear: check before sending again', tone: 'amber' },
}
