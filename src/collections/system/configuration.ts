import type { CollectionConfig } from 'payload'

import { apiKeyStrategy } from '@/access/apiKeyStrategy'
import { slugs } from '@/contracts/slugs'
import { apiScopes } from '@/contracts/apiScopes'
import { eventTypes } from '@/contracts/events'
import { assistantModes } from '@/domain/vocabulary'
import { refuseUnearnedMode } from '@/hooks/assistant/refuseUnearnedMode'

import { defineCollection } from '../defineCollection'
import { choice, choices, flag, json, link, longText, moment, number, text } from '../fields'

export const Categories: CollectionConfig = defineCollection({
  slug: slugs.categories,
  group: 'System',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'key', 'department', 'assistantMode'] },
  hooks: { beforeChange: [refuseUnearnedMode('category')] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    longText('description', {
      maxLength: 1000,
      admin: { description: 'Helps triage before there are examples' },
    }),
    link('department', slugs.departments),
    link('defaultTeam', slugs.teams),
    choice('assistantMode', assistantModes, { required: true, defaultValue: 'suggest' }),
    number('expectedMinutes', { required: true, defaultValue: 10, min: 1 }),
    link('requiredSkill', slugs.skills),
    flag('isActive', { defaultValue: true }),
  ],
})

export const Tags: CollectionConfig = defineCollection({
  slug: slugs.tags,
  group: 'System',
  admin: { useAsTitle: 'name' },
  fields: [
    text('name', { required: true, unique: true, maxLength: 60 }),
    text('colour', { maxLength: 20 }),
  ],
})

/** Custom fields of cases, defined at run time (requirement B4). Values are stored on the case, by key. */
export const CaseFields: CollectionConfig = defineCollection({
  slug: slugs.caseFields,
  group: 'System',
  admin: {
    useAsTitle: 'label',
    defaultColumns: ['label', 'key', 'kind', 'isRequired', 'isActive'],
  },
  fields: [
    text('label', { required: true, maxLength: 120 }),
    text('key', {
      required: true,
      unique: true,
      maxLength: 60,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z][a-z0-9_]*$/u.test(value)) ||
        'Start with a letter; use lower-case letters, digits and _.',
    }),
    choice('kind', ['text', 'number', 'boolean', 'date', 'select'], {
      required: true,
      defaultValue: 'text',
    }),
    json('options', { admin: { description: 'For a select: ["One", "Two"]' } }),
    flag('isRequired', { admin: { description: 'A case without it waits in the review queue' } }),
    flag('isVisibleToCustomer'),
    flag('isActive', { defaultValue: true }),
    number('position', { defaultValue: 0 }),
    text('pattern', {
      maxLength: 200,
      admin: { description: 'A text must match this regular expression' },
    }),
    link('department', slugs.departments),
  ],
})

export const Integrations: CollectionConfig = defineCollection({
  slug: slugs.integrations,
  group: 'System',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'isActive', 'lastSuccessAt', 'lastError'],
  },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    choice('kind', ['crm', 'billing', 'orders', 'identity', 'model', 'telephony', 'mail'], {
      required: true,
    }),
    flag('isActive'),
    text('baseUrl', { maxLength: 500 }),
    json('settings'),
    text('credentials', { admin: { description: 'Write only; stored encrypted' } }),
    json('fieldMapping'),
    moment('lastSuccessAt'),
    longText('lastError', { maxLength: 1000 }),
  ],
})

/** Where other systems are told of events (requirement M4). */
export const WebhookEndpoints: CollectionConfig = defineCollection({
  slug: slugs.webhookEndpoints,
  group: 'System',
  admin: { useAsTitle: 'url', defaultColumns: ['url', 'events', 'isActive', 'failureCount'] },
  fields: [
    text('url', { required: true, maxLength: 1000 }),
    choices('events', eventTypes, { required: true }),
    text('secret', { admin: { description: 'Write only; signs each request' } }),
    flag('isActive', { defaultValue: true }),
    number('failureCount', { defaultValue: 0, admin: { readOnly: true } }),
    moment('disabledAt', { admin: { readOnly: true } }),
  ],
})

/** A program that may call us: belongs to no person, holds scopes (requirement N3). Only a hash of the key is kept. */
export const ApiClients: CollectionConfig = defineCollection({
  slug: slugs.apiClients,
  group: 'System',
  labels: { singular: 'API client', plural: 'API clients' },
  auth: { disableLocalStrategy: true, strategies: [apiKeyStrategy], useSessions: false },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'scopes', 'isActive', 'lastUsedAt'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    choices('scopes', apiScopes, { required: true }),
    flag('isActive', { defaultValue: true, saveToJWT: false }),
    text('keyPrefix', { index: true, admin: { readOnly: true } }),
    text('keyHash', { unique: true, hidden: true }),
    moment('lastUsedAt', { admin: { readOnly: true } }),
    moment('expiresAt'),
  ],
})
