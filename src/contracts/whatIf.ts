import { z } from 'zod'

import { labRule } from './labRule'
import { businessCalendarSchema } from './ruleSchemas'

const skills = z.array(z.strictObject({ level: z.int().min(1).max(5), skillId: z.uuid() })).max(30)
const capacityMinutes = z.int().min(0).max(2000)
const languages = z.array(z.string().min(2).max(12)).max(20)
const teamIds = z.array(z.uuid()).max(20)
/** Null: no shifts are kept, availability alone decides. */
const shiftId = z.uuid().nullable()

/** A period and people as they would have been. What is left out of an agent stays as it was at the time. */
export const whatIfBody = z.strictObject({
  added: z
    .array(
      z.strictObject({
        capacityMinutes,
        languages: languages.min(1),
        name: z.string().trim().min(1, 'Give them a name.').max(120),
        shiftId,
        skills,
        teamIds: teamIds.min(1, 'Choose a team.'),
      }),
    )
    .max(20),
  agents: z
    .array(
      z.strictObject({
        capacityMinutes: capacityMinutes.optional(),
        id: z.uuid(),
        isActive: z.boolean().optional(),
        shiftId: shiftId.optional(),
        skills: skills.optional(),
        teamIds: teamIds.optional(),
      }),
    )
    .max(1000),
  from: z.iso.date(),
  /** Another version of the triage model, null for the starter model; left out, everything was understood as it was. */
  model: z.uuid().nullable().optional(),
  /** The rules as they would have been; left out, those of the time. */
  rules: z.array(labRule).max(300).optional(),
  /** Shifts with other hours, for everybody who works in them. */
  shifts: z
    .array(businessCalendarSchema.pick({ hours: true, timezone: true }).extend({ id: z.uuid() }))
    .max(100)
    .optional(),
  to: z.iso.date(),
})
export type WhatIfBody = z.infer<typeof whatIfBody>

type Choice = { readonly id: string; readonly name: string }

/** A shift with its hours: by weekday (`1` is Monday) spans of its local time. */
export type PlannedShift = Choice & {
  readonly hours: Readonly<Record<string, readonly (readonly [string, string])[]>>
  readonly timezone: string
}

/** People as they are, to plan from. */
export type PlanStart = {
  readonly agents: readonly (Choice & {
    readonly capacityMinutes: number
    readonly isActive: boolean
    readonly languages: readonly string[]
    readonly shiftId: null | string
    readonly skills: readonly { readonly level: number; readonly skillId: string }[]
    readonly teamIds: readonly string[]
  })[]
  /** The versions of the triage model that can be read with; null is the starter model. */
  readonly models: readonly {
    readonly id: null | string
    readonly isActive: boolean
    readonly name: string
  }[]
  readonly shifts: readonly PlannedShift[]
  readonly skills: readonly Choice[]
  readonly teams: readonly Choice[]
  /** Days of the first and the last decision that can be replayed; null when there is none. */
  readonly first: null | string
  readonly last: null | string
}

export type PlanResult = {
  readonly replayed: number
  readonly moved: number
  /** Cases that waited in a queue. */
  readonly queued: { readonly after: number; readonly before: number }
  /** First answers that would have been late, by the same forecast for both. */
  readonly late: { readonly after: number; readonly before: number; readonly promised: number }
  /** Cases and expected minutes given to each agent, those with the most first. */
  readonly agents: readonly {
    readonly name: string
    readonly cases: { readonly after: number; readonly before: number }
    readonly minutes: { readonly after: number; readonly before: number }
  }[]
  /** The first of those that would have gone elsewhere. */
  readonly samples: readonly {
    readonly from: string
    readonly number: string
    readonly subject: string
    readonly to: string
  }[]
  /** More cases lay in the period than are replayed at once. */
  readonly isCut: boolean
}

/** One line of the answer: how far it is, then the result. */
export type PlanLine =
  | { readonly kind: 'done'; readonly result: PlanResult }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'progress'; readonly replayed: number; readonly total: number }
