import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import {
  assistantModes,
  caseStatuses,
  channels,
  escalationFlags,
  priorities,
} from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, choices, flag, json, link, longText, moment, number, text } from '../fields'

/**
 * A customer's matter, from the first message to its end (requirement B4).
 *
 * Written only through `pipeline/cases`: every change locks the row, checks the move and writes event and audit.
 */
export const Cases: CollectionConfig = defineCollection({
  slug: slugs.cases,
  group: 'Inbox',
  admin: {
    useAsTitle: 'subject',
    defaultColumns: ['number', 'subject', 'status', 'priority', 'assignee', 'updatedAt'],
    listSearchableFields: ['number', 'subject'],
  },
  defaultSort: '-createdAt',
  fields: [
    text('number', { required: true, unique: true }),
    text('subject', { required: true, maxLength: 500 }),
    choice('status', caseStatuses, { required: true, defaultValue: 'new' }),
    choice('priority', priorities, { required: true, defaultValue: 'medium' }),
    choice('channel', channels, { required: true }),
    link('customer', slugs.customers, { required: true }),
    link('department', slugs.departments, { required: true }),
    link('category', slugs.categories),
    link('team', slugs.teams),
    link('assignee', slugs.staff),
    text('language', { maxLength: 12 }),
    number('sentiment', { min: 0, max: 1, admin: { description: '0 furious, 1 delighted' } }),
    choices('escalationFlags', escalationFlags),
    longText('summary'),
    json('customFields', { admin: { description: 'Values of the case fields, by key' } }),
    json('dataProblems', {
      admin: { description: 'What is missing or inconsistent: [{ field, problem, suggestion }]' },
    }),
    choice('assistantMode', assistantModes, {
      admin: { description: 'Off from the moment a person takes over' },
    }),
    flag('isAnswerable', { admin: { description: 'The knowledge base covers it' } }),
    link('slaPolicy', slugs.slaPolicies),
    moment('firstResponseDueAt'),
    moment('nextResponseDueAt'),
    moment('resolutionDueAt'),
    moment('firstRespondedAt'),
    moment('resolvedAt'),
    moment('closedAt'),
    moment('reopenedAt'),
    number('reopenCount', { defaultValue: 0, required: true }),
    moment('snoozedUntil'),
    moment('waitingSince', { admin: { description: 'Since when the customer waits for us' } }),
    moment('lastMessageAt'),
    moment('lastInboundAt'),
    moment('lastOutboundAt'),
    number('messageCount', { defaultValue: 0, required: true }),
    number('expectedMinutes', { defaultValue: 10, required: true }),
    number('rev', {
      defaultValue: 0,
      required: true,
      admin: { description: 'Grows with every change' },
    }),
    link('mergedInto', slugs.cases),
    moment('archivedAt'),
  ],
  // The queues of the desk: status first, then what they sort by. Partial and trigram indexes are in the migrations.
  indexes: [
    { fields: ['department', 'status', 'lastMessageAt'] },
    { fields: ['assignee', 'status', 'lastMessageAt'] },
    { fields: ['team', 'status', 'lastMessageAt'] },
    { fields: ['status', 'firstResponseDueAt'] },
    { fields: ['status', 'resolutionDueAt'] },
    { fields: ['customer', 'createdAt'] },
    { fields: ['category', 'createdAt'] },
    { fields: ['channel', 'createdAt'] },
  ],
})
