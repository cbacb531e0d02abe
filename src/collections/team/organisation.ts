import type { CollectionConfig } from 'payload'

import { isHolidays, isWeekHours } from '@/contracts/isCalendar'
import { isWorkLimit } from '@/contracts/isWorkLimit'
import { slugs } from '@/contracts/slugs'
import { assistantModes } from '@/domain/vocabulary'
import { refuseUnearnedMode } from '@/hooks/assistant/refuseUnearnedMode'

import { defineCollection } from '../defineCollection'
import { choice, flag, json, link, longText, number, text } from '../fields'

export const Departments: CollectionConfig = defineCollection({
  slug: slugs.departments,
  group: 'Team',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'assistantMode', 'defaultTeam'] },
  hooks: { beforeChange: [refuseUnearnedMode('department')] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    choice('assistantMode', assistantModes, {
      required: true,
      defaultValue: 'off',
      admin: { description: 'How far the assistant may go; a category can only narrow it' },
    }),
    link('defaultTeam', slugs.teams),
    number('capacityMinutes', {
      label: 'Limit of open work',
      min: 1,
      admin: {
        description:
          'Expected minutes of open work that the agents of its teams hold together at most; empty: no limit',
        step: 1,
      },
      validate: isWorkLimit,
    }),
    flag('isActive', { defaultValue: true }),
  ],
})

export const Teams: CollectionConfig = defineCollection({
  slug: slugs.teams,
  group: 'Team',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'department', 'lead', 'timezone'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    longText('focus', { maxLength: 1000 }),
    link('department', slugs.departments, { required: true }),
    link('lead', slugs.staff),
    text('timezone', { maxLength: 60, defaultValue: 'UTC' }),
    link('businessHours', slugs.businessHours),
    flag('isActive', { defaultValue: true }),
  ],
})

export const TeamMembers: CollectionConfig = defineCollection({
  slug: slugs.teamMembers,
  group: 'Team',
  fields: [
    link('team', slugs.teams, { required: true }),
    link('staff', slugs.staff, { required: true }),
    flag('isLead'),
  ],
  indexes: [{ fields: ['team', 'staff'], unique: true }],
})

/** By weekday, 1 = Monday: { "1": [["09:00", "12:30"], ["13:00", "17:30"]], … } */
const hours = json('hours', {
  required: true,
  defaultValue: () => ({}),
  admin: { components: { Field: '/admin/fields/loaders#HoursLoader' } },
  validate: isWeekHours,
})

/** When somebody works (requirement J1). */
export const Shifts: CollectionConfig = defineCollection({
  slug: slugs.shifts,
  group: 'Team',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'timezone'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    text('timezone', { required: true, maxLength: 60 }),
    hours,
    number('position', { defaultValue: 0 }),
  ],
})

/** The hours in which SLA clocks run (requirement J4). */
export const BusinessHours: CollectionConfig = defineCollection({
  slug: slugs.businessHours,
  group: 'Team',
  labels: { singular: 'Business hours', plural: 'Business hours' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'timezone'] },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    text('timezone', { required: true, maxLength: 60 }),
    hours,
    // Dates without work: ["2026-12-25", "12-25" for every year]
    json('holidays', {
      admin: { components: { Field: '/admin/fields/loaders#HolidaysLoader' } },
      validate: isHolidays,
    }),
  ],
})
