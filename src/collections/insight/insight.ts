import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { kpiNames, priorities, thresholdMeasures } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, json, link, longText, moment, number, text } from '../fields'

/** One KPI of one period and one slice (requirement L1). Keyed, so that a second run overwrites. */
export const KpiValues: CollectionConfig = defineCollection({
  slug: slugs.kpiValues,
  group: 'Insight',
  labels: { singular: 'KPI value', plural: 'KPI values' },
  admin: { useAsTitle: 'key', defaultColumns: ['name', 'period', 'slice', 'value', 'computedAt'] },
  defaultSort: '-periodStart',
  fields: [
    text('key', {
      required: true,
      unique: true,
      maxLength: 200,
      admin: { description: 'name:period:start:slice' },
    }),
    choice('name', kpiNames, { required: true }),
    choice('period', ['live', 'day'], { required: true }),
    moment('periodStart', { required: true, index: true }),
    text('slice', {
      required: true,
      maxLength: 120,
      admin: { description: 'all, channel:…, team:…, department:…, agent:…' },
    }),
    link('department', slugs.departments),
    number('value', { admin: { description: 'Empty when nothing was measured' } }),
    number('sampleSize', { required: true, defaultValue: 0 }),
    flag('isConsistent', {
      defaultValue: true,
      admin: { description: 'The sources agreed when it was computed (L7)' },
    }),
    moment('computedAt', { required: true }),
  ],
  indexes: [{ fields: ['name', 'period', 'slice', 'periodStart'] }],
})

/** Where a KPI or the queue of a team begins to need attention (requirements L3, E5). */
export const Thresholds: CollectionConfig = defineCollection({
  slug: slugs.thresholds,
  group: 'Insight',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'kpi', 'direction', 'limit', 'isActive'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    choice('kpi', thresholdMeasures, {
      required: true,
      label: 'What is measured',
      admin: {
        description:
          'A KPI, or the queue of a team: its cases, the working minutes of whoever waits longest, people who take cases now',
      },
    }),
    text('slice', {
      required: true,
      defaultValue: 'all',
      maxLength: 120,
      admin: {
        description:
          'all, or team:… with the id of one. For a queue, all watches each team for itself and tells its leads',
      },
    }),
    choice('direction', ['above', 'below'], {
      required: true,
      admin: { description: 'Which side of the limit is bad' },
    }),
    number('limit', { required: true }),
    number('recoverAt', {
      admin: { description: 'Recovered only beyond this value: no alert storms' },
    }),
    choice('severity', priorities, { required: true, defaultValue: 'high' }),
    link('notifyTeam', slugs.teams),
    flag('isActive', { defaultValue: true }),
  ],
})

export const Alerts: CollectionConfig = defineCollection({
  slug: slugs.alerts,
  group: 'Insight',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'severity', 'status', 'openedAt'] },
  defaultSort: '-openedAt',
  fields: [
    text('title', { required: true, maxLength: 200 }),
    text('kind', { required: true, maxLength: 60 }),
    text('dedupeKey', { required: true, index: true, maxLength: 200 }),
    choice('severity', priorities, { required: true }),
    choice('status', ['open', 'acknowledged', 'recovered'], {
      required: true,
      defaultValue: 'open',
    }),
    link('threshold', slugs.thresholds),
    link('case', slugs.cases),
    number('value'),
    longText('causes', { admin: { description: 'Likely causes, most likely first' } }),
    moment('openedAt', { required: true }),
    moment('recoveredAt'),
    link('acknowledgedBy', slugs.staff),
  ],
})

/** In-app notifications of one person (requirement H9). */
export const Notifications: CollectionConfig = defineCollection({
  slug: slugs.notifications,
  group: 'Insight',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'recipient', 'readAt', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    link('recipient', slugs.staff, { required: true }),
    text('kind', { required: true, maxLength: 60 }),
    text('title', { required: true, maxLength: 200 }),
    longText('body', { maxLength: 2000 }),
    link('case', slugs.cases),
    text('dedupeKey', {
      unique: true,
      maxLength: 200,
      admin: { description: 'One notification per cause' },
    }),
    moment('readAt'),
  ],
  indexes: [{ fields: ['recipient', 'readAt', 'createdAt'] }],
})

/**
 * The audit log (requirement O3): only Auditor and Admin read it, nobody changes it.
 *
 * The table is partitioned and guarded by triggers (see `src/audit`); this collection only shows it.
 */
export const AuditEntries: CollectionConfig = defineCollection({
  slug: slugs.auditEntries,
  group: 'Insight',
  timestamps: false,
  labels: { singular: 'Audit entry', plural: 'Audit log' },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'action', 'actorKind', 'actorId', 'subjectType', 'subjectId'],
  },
  defaultSort: '-at',
  fields: [
    moment('at', { required: true, index: true }),
    text('actorKind', { required: true }),
    text('actorId'),
    text('actorRole'),
    text('action', { required: true, index: true }),
    text('subjectType', { required: true }),
    text('subjectId'),
    text('caseId', { index: true }),
    json('before'),
    json('after'),
    text('reason'),
    text('requestId'),
    text('ipTruncated'),
    text('modelVersion'),
  ],
})
