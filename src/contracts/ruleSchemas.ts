/**
 * Rules as they are stored, checked before the domain sees them: an admin, an import or an old release may
 * have written anything into their JSON.
 */
import { z } from 'zod'

import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Guardrail } from '@/domain/guardrails/guardrailTypes'
import { conductRules } from '@/domain/guardrails/guardrailTypes'
import type { Conditions } from '@/domain/routing/conditions'
import { findConditionProblems } from '@/domain/routing/findConditionProblems'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { ValidationRule } from '@/domain/validation/validationTypes'
import { channels, escalationFlags, priorities } from '@/domain/vocabulary'

const words = z.array(z.string().min(1))
const keywords = z.record(z.string(), words)
const onChannels = { channels: z.array(z.enum(channels)).optional() }
const share = z.number().min(0).max(1)

const escalationRuleFields = {
  flag: z.enum(escalationFlags),
  id: z.string(),
  isActive: z.boolean(),
  name: z.string(),
  position: z.number(),
  severity: z.enum(priorities),
  teamSlug: z.string().min(1),
  ...onChannels,
}

export const escalationRuleSchema = z.discriminatedUnion('detector', [
  z.object({
    ...escalationRuleFields,
    detector: z.literal('keywords'),
    settings: z.object({
      except: words.optional(),
      keywords,
      wantsPersonAtLeast: share.optional(),
    }),
  }),
  z.object({
    ...escalationRuleFields,
    detector: z.literal('sentiment-below'),
    settings: z.object({
      below: share,
      profanity: keywords,
      toxicityAtLeast: share.optional(),
    }),
  }),
  z.object({
    ...escalationRuleFields,
    detector: z.literal('kb-miss-count'),
    settings: z.object({ atLeast: z.int().min(1) }),
  }),
  z.object({
    ...escalationRuleFields,
    detector: z.literal('repeat-contact'),
    settings: z.object({
      atLeast: z.int().min(1),
      withinDays: z.number().positive(),
    }),
  }),
  z.object({
    ...escalationRuleFields,
    detector: z.literal('category-keywords'),
    settings: z.object({ categories: words, except: words.optional(), keywords }),
  }),
  z.object({
    ...escalationRuleFields,
    detector: z.literal('p1'),
    settings: z.object({
      except: words.optional(),
      keywords,
      notifyTeamSlugs: words,
    }),
  }),
]) satisfies z.ZodType<EscalationRule>

/** In a stored guardrail `input` and `output` are its settings. */
export const guardrailSchema = z.object({
  conduct: z.enum(conductRules).optional(),
  id: z.string(),
  input: z
    .object({
      action: z.discriminatedUnion('kind', [
        z.object({
          flag: z.enum(escalationFlags),
          kind: z.literal('escalate'),
          teamSlug: z.string().min(1),
        }),
        z.object({ kind: z.literal('answer-generally') }),
      ]),
      except: words.optional(),
      keywords,
    })
    .nullable(),
  isActive: z.boolean(),
  name: z.string(),
  output: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('money') }),
      z.object({ kind: z.literal('dated-promise') }),
      z.object({ kind: z.literal('phrases'), phrases: keywords }),
      z.object({ first: keywords, kind: z.literal('phrase-pairs'), second: keywords }),
      z.object({ kind: z.literal('technical-internals') }),
      z.object({ kind: z.literal('foreign-contacts') }),
    ]),
  ),
  rule: z.string(),
}) satisfies z.ZodType<Guardrail>

/** Conditions of routing rules, validation rules and SLA policies; the messages are for the admin who typed them. */
export const conditionsSchema = z.custom<Conditions>().superRefine((value, context) => {
  for (const message of findConditionProblems(value)) context.addIssue({ code: 'custom', message })
})

const validationRuleFields = {
  channels: z.array(z.enum(channels)),
  id: z.string(),
  isActive: z.boolean(),
  name: z.string(),
  problem: z.string(),
  suggestion: z.string(),
  when: conditionsSchema.optional(),
}
const field = z.string().min(1)

/** A stored rule keeps all but these fields and `check` in its settings. */
export const validationRuleSchema = z.discriminatedUnion('check', [
  z.object({ ...validationRuleFields, check: z.literal('required'), fields: words.min(1) }),
  z.object({ ...validationRuleFields, check: z.literal('email'), field }),
  z.object({ ...validationRuleFields, check: z.literal('phone'), field }),
  z.object({
    ...validationRuleFields,
    as: z.enum(['email', 'phone', 'text']),
    check: z.literal('consistent'),
    fields: words.min(1),
  }),
  z.object({ ...validationRuleFields, check: z.literal('mask'), field, masks: words.min(1) }),
  z.object({
    ...validationRuleFields,
    check: z.literal('readable'),
    field,
    maxLength: z.int().positive(),
  }),
]) satisfies z.ZodType<ValidationRule>

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'A time such as 09:30')
const localHours = z.tuple([timeOfDay, timeOfDay])

const isTimezone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Hours and holidays of shifts and business hours. */
export const businessCalendarSchema = z.object({
  breaks: z.array(localHours).default([]),
  holidays: z
    .array(z.string().regex(/^(?:\d{4}-)?\d{2}-\d{2}$/u, 'A date such as 2026-12-25 or 12-25'))
    .default([]),
  hours: z.record(
    z.string().regex(/^[1-7]$/u, 'A weekday, 1 = Monday to 7 = Sunday'),
    z.array(localHours),
  ),
  timezone: z.string().refine(isTimezone, 'A time zone such as Europe/Berlin'),
}) satisfies z.ZodType<BusinessCalendar>
