import type { CollectionConfig, JSONField } from 'payload'

import { isConditions } from '@/contracts/isConditions'
import { isEscalationTrigger } from '@/contracts/isEscalationTrigger'
import { isGuardrail } from '@/contracts/isGuardrail'
import { isSlaTargets } from '@/contracts/isSlaTargets'
import { isValidationCheck } from '@/contracts/isValidationCheck'
import { slugs } from '@/contracts/slugs'
import { escalationFlags, priorities } from '@/domain/vocabulary'

import { refuseUnjudged } from '@/access/refuseUnjudged'
import { requireJudged } from '@/hooks/assistant/requireJudged'
import { enqueueTextCheck } from '@/hooks/knowledge/enqueueTextCheck'

import { defineCollection } from '../defineCollection'
import { choice, flag, json, link, links, longText, number, text } from '../fields'

/** Has a change judged on the golden conversations before it is saved. */
const judgedSaveButton = '/admin/assistant/check/JudgedSaveButton#JudgedSaveButton'

/** Built with clicks; `of` says which questions there are. */
const conditions = (of: 'routing' | 'sla'): JSONField =>
  json('conditions', {
    required: true,
    defaultValue: () => ({ all: [] }),
    admin: {
      components: {
        Field: { clientProps: { of }, path: '/admin/fields/loaders#ConditionsLoader' },
      },
    },
    validate: isConditions,
  })

/** Ordered rules (requirement E1): the first that matches decides the team. */
export const RoutingRules: CollectionConfig = defineCollection({
  slug: slugs.routingRules,
  group: 'Automation',
  admin: { useAsTitle: 'name', defaultColumns: ['position', 'name', 'team', 'isActive'] },
  defaultSort: 'position',
  // What is deleted stays with all its versions until it is deleted for good: a rule can be brought back.
  trash: true,
  versions: { maxPerDoc: 100 },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    longText('description', { maxLength: 1000 }),
    number('position', { required: true, index: true, admin: { description: 'Lower goes first' } }),
    flag('isActive', { defaultValue: true }),
    conditions('routing'),
    link('team', slugs.teams),
    // Nothing reads these two: the team has a department, and policies choose by their own conditions.
    link('department', slugs.departments, { admin: { hidden: true } }),
    choice('setPriority', priorities),
    links('requiredSkills', slugs.skills),
    number('minSkillLevel', { min: 1, max: 5 }),
    link('slaPolicy', slugs.slaPolicies, { admin: { hidden: true } }),
  ],
})

/** The triggers that end automatic answering (requirement F3): ten are seeded, more can be added. */
export const EscalationRules: CollectionConfig = defineCollection({
  slug: slugs.escalationRules,
  group: 'Automation',
  admin: {
    components: { edit: { SaveButton: judgedSaveButton } },
    useAsTitle: 'name',
    defaultColumns: ['position', 'name', 'flag', 'team', 'isActive'],
  },
  hooks: { beforeChange: [requireJudged('trigger', refuseUnjudged)] },
  defaultSort: 'position',
  versions: { maxPerDoc: 100 },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    choice('flag', escalationFlags, { required: true }),
    number('position', { required: true }),
    flag('isActive', { defaultValue: true }),
    // Chosen in the form of the settings, which shows what each kind needs.
    text('detector', { required: true, maxLength: 40, admin: { hidden: true } }),
    json('settings', {
      required: true,
      admin: {
        components: {
          Field: '/admin/assistant/trigger/TriggerFieldLoader#TriggerFieldLoader',
        },
      },
      validate: isEscalationTrigger,
    }),
    choice('severity', priorities, { required: true, defaultValue: 'high' }),
    link('team', slugs.teams, { required: true }),
  ],
})

/** What the assistant never does and always does (requirement F2, seeds 6.1 and 6.2), as data. */
export const Guardrails: CollectionConfig = defineCollection({
  slug: slugs.guardrails,
  group: 'Automation',
  admin: {
    components: { edit: { SaveButton: judgedSaveButton } },
    useAsTitle: 'name',
    defaultColumns: ['name', 'key', 'side', 'isActive'],
  },
  versions: { maxPerDoc: 100 },
  hooks: {
    afterChange: [enqueueTextCheck],
    afterDelete: [enqueueTextCheck],
    beforeChange: [requireJudged('guardrail', refuseUnjudged)],
  },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    // Side and team follow from what the form of the settings says.
    choice('side', ['input', 'output', 'both'], { required: true, admin: { hidden: true } }),
    flag('isActive', { defaultValue: true }),
    longText('rule', { required: true, admin: { description: 'The rule in plain words' } }),
    json('settings', {
      required: true,
      admin: {
        components: {
          Field: '/admin/assistant/guardrail/GuardrailFieldLoader#GuardrailFieldLoader',
        },
      },
      validate: isGuardrail,
    }),
    link('team', slugs.teams, { admin: { hidden: true } }),
  ],
})

/** What makes a case "pending data" (requirement C1). */
export const ValidationRules: CollectionConfig = defineCollection({
  slug: slugs.validationRules,
  group: 'Automation',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'key', 'isActive'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    flag('isActive', { defaultValue: true }),
    // Chosen in the form of the settings, which shows what each check needs.
    text('check', { required: true, maxLength: 60, admin: { hidden: true } }),
    json('settings', {
      required: true,
      admin: {
        components: {
          Field: '/admin/validation/ValidationCheckLoader#ValidationCheckLoader',
        },
      },
      validate: isValidationCheck,
    }),
    text('problem', {
      required: true,
      maxLength: 300,
      admin: { description: 'Shown in the review queue' },
    }),
    text('suggestion', { maxLength: 300 }),
  ],
})

/** First response, next response and resolution targets (requirement J4). */
export const SlaPolicies: CollectionConfig = defineCollection({
  slug: slugs.slaPolicies,
  group: 'Automation',
  labels: { singular: 'SLA policy', plural: 'SLA policies' },
  admin: { useAsTitle: 'name', defaultColumns: ['position', 'name', 'businessHours', 'isActive'] },
  defaultSort: 'position',
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    number('position', { required: true }),
    flag('isActive', { defaultValue: true }),
    conditions('sla'),
    link('businessHours', slugs.businessHours, {
      admin: { description: 'Empty: around the clock' },
    }),
    // Minutes by priority: { "urgent": { "firstResponse": 30, "takeBack": 120 }, "urgent@enterprise": { … } }
    json('targets', {
      required: true,
      defaultValue: () => ({}),
      admin: { components: { Field: '/admin/fields/loaders#SlaTargetsLoader' } },
      validate: isSlaTargets,
    }),
    number('warnAtPercent', { defaultValue: 80, min: 1, max: 99 }),
  ],
})
