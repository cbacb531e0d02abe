import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { assistantModes, escalationFlags, priorities } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, choices, json, link, longText, number, text } from '../fields'

const modelCall = [
  text('model', { required: true, maxLength: 120 }),
  text('modelVersion', { required: true, maxLength: 120 }),
  number('inputTokens', { defaultValue: 0 }),
  number('outputTokens', { defaultValue: 0 }),
  number('cost', { defaultValue: 0, admin: { description: 'US dollars' } }),
  number('milliseconds', { defaultValue: 0 }),
]

/** What triage understood of one message (requirement D1), with model and cost (D5). */
export const TriageResults: CollectionConfig = defineCollection({
  slug: slugs.triageResults,
  group: 'Automation',
  admin: {
    useAsTitle: 'categoryLabel',
    defaultColumns: ['case', 'categoryLabel', 'priority', 'confidence', 'createdAt'],
  },
  fields: [
    link('case', slugs.cases, { required: true }),
    link('message', slugs.messages, { required: true, unique: true }),
    link('category', slugs.categories),
    text('categoryLabel', { required: true, maxLength: 120 }),
    number('confidence', { min: 0, max: 1, required: true }),
    choice('priority', priorities, { required: true }),
    number('priorityConfidence', { min: 0, max: 1 }),
    number('sentiment', { min: 0, max: 1, required: true }),
    text('language', { required: true, maxLength: 12 }),
    text('intent', { maxLength: 60 }),
    number('intentConfidence', { min: 0, max: 1 }),
    number('wantsPerson', { min: 0, max: 1 }),
    number('outOfScope', { min: 0, max: 1 }),
    number('toxicity', { min: 0, max: 1 }),
    json('entities'),
    json('ranking'),
    longText('rationale', { required: true }),
    ...modelCall,
    link('correctedBy', slugs.staff),
    json('corrections', {
      admin: { description: 'Labels a person changed: they become training examples' },
    }),
  ],
})

/** Why a case went where it went (requirement E4): enough to recompute the decision exactly. */
export const RoutingDecisions: CollectionConfig = defineCollection({
  slug: slugs.routingDecisions,
  group: 'Automation',
  admin: {
    useAsTitle: 'outcome',
    defaultColumns: ['case', 'outcome', 'team', 'assignee', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    link('case', slugs.cases, { required: true }),
    link('message', slugs.messages, { unique: true }),
    text('outcome', {
      required: true,
      maxLength: 40,
      admin: { description: 'agent, queue, manual, override' },
    }),
    link('rule', slugs.routingRules),
    link('team', slugs.teams),
    link('assignee', slugs.staff),
    link('overriddenBy', slugs.staff),
    longText('reason'),
    longText('rationale', { required: true }),
    json('inputs', {
      required: true,
      admin: {
        description: 'Facts, rules and agents as they were: the decision is a function of these',
      },
    }),
    json('receipt', {
      required: true,
      admin: { description: 'Rule trace, candidates, filters, score parts, counterfactuals' },
    }),
    text('version', { required: true, maxLength: 60 }),
  ],
})

/** One run of the assistant: the tool calls in order, and how it ended (requirements F1, F5). */
export const AssistantRuns: CollectionConfig = defineCollection({
  slug: slugs.assistantRuns,
  group: 'Automation',
  admin: {
    useAsTitle: 'outcome',
    defaultColumns: ['case', 'outcome', 'mode', 'confidence', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    link('case', slugs.cases, { required: true }),
    link('message', slugs.messages, { required: true, unique: true }),
    choice('mode', assistantModes, { required: true }),
    choice('outcome', ['sent', 'drafted', 'shadowed', 'escalated', 'skipped'], { required: true }),
    choices('flags', escalationFlags),
    longText('reason', { required: true }),
    number('confidence', { min: 0, max: 1 }),
    link('answer', slugs.messages),
    link('team', slugs.teams),
    longText('summary'),
    json('trace', {
      required: true,
      admin: { description: 'Every tool call: input, output, ms, tokens, cost' },
    }),
    json('violations'),
    ...modelCall,
  ],
})

/** A pilot in one department before everybody gets it (requirement Q1). */
export const Rollouts: CollectionConfig = defineCollection({
  slug: slugs.rollouts,
  group: 'Automation',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'department', 'status', 'updatedAt'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    link('department', slugs.departments, { required: true }),
    choice('status', ['planned', 'pilot', 'go', 'no-go', 'enterprise-wide', 'rolled-back'], {
      required: true,
      defaultValue: 'planned',
    }),
    choice('assistantMode', assistantModes, { required: true, defaultValue: 'shadow' }),
    number('holdOutPercent', {
      min: 0,
      max: 50,
      defaultValue: 0,
      admin: { description: 'Share of cases without AI, to measure its lift' },
    }),
    json('entryCriteria'),
    json('exitCriteria'),
    json('baseline'),
    longText('decision'),
    choice('risk', priorities),
  ],
})
