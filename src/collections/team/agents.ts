import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { availabilities } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, link, links, longText, moment, number, text } from '../fields'

/** How a staff member takes cases (requirement J2), apart from their sign-in. */
export const AgentProfiles: CollectionConfig = defineCollection({
  slug: slugs.agentProfiles,
  group: 'Team',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['staff', 'availability', 'capacityMinutes', 'departments'],
  },
  fields: [
    link('staff', slugs.staff, { required: true, unique: true }),
    links('departments', slugs.departments, {
      admin: { description: 'An Analyst sees the cases of these' },
    }),
    choice('availability', availabilities, { required: true, defaultValue: 'offline' }),
    moment('availabilityChangedAt'),
    number('capacityMinutes', {
      required: true,
      defaultValue: 240,
      min: 0,
      admin: { description: 'Expected minutes of open work that this agent takes at once' },
    }),
    { name: 'languages', type: 'text', hasMany: true },
    link('shift', slugs.shifts),
    flag('isOnCall'),
    longText('signature', { maxLength: 2000 }),
  ],
})

export const AgentSkills: CollectionConfig = defineCollection({
  slug: slugs.agentSkills,
  group: 'Team',
  fields: [
    link('staff', slugs.staff, { required: true }),
    link('skill', slugs.skills, { required: true }),
    number('level', { required: true, min: 1, max: 5, defaultValue: 3 }),
  ],
  indexes: [{ fields: ['staff', 'skill'], unique: true }],
})

export const Skills: CollectionConfig = defineCollection({
  slug: slugs.skills,
  group: 'Team',
  admin: { useAsTitle: 'name' },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    text('key', { required: true, unique: true, maxLength: 60 }),
    longText('description', { maxLength: 1000 }),
  ],
})
