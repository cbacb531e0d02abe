import type { Payload } from 'payload'

import type { DataFacts, ValidationRule } from '@/domain/validation/validationTypes'
import type { Channel } from '@/domain/vocabulary'

import { sql, sqlOn } from '@/lib/sql'

export type MessageFacts = {
  readonly rules: readonly ValidationRule[]
  readonly subject: string
  readonly text: string
  readonly validation: DataFacts
}

/** What is known of a message before anything understands it, and the rules it is held against. Null when it was triaged already. */
export const readMessageFacts = async ({
  messageId,
  payload,
}: {
  messageId: string
  payload: Payload
}): Promise<MessageFacts | null> => {
  const run = sqlOn(payload)
  const [row] = await run<{
    channel: Channel
    custom_fields: null | Record<string, unknown>
    department_id: string
    emails: null | string[]
    phones: null | string[]
    subject: string
    text: string
  }>(sql`
    select m.text, m.channel, c.subject, c.custom_fields, c.department_id,
           (select array_agg(i.value) from customer_identifiers i where i.customer_id = c.customer_id and i.kind = 'email') as emails,
           (select array_agg(i.value) from customer_identifiers i where i.customer_id = c.customer_id and i.kind = 'phone') as phones
      from messages m join cases c on c.id = m.case_id
     where m.id = ${messageId} and m.triaged_at is null and m.direction = 'inbound'`)

  if (row === undefined) {
    return null
  }

  return {
    rules: [
      ...(await readRules(payload)),
      ...(await requiredFields({ departmentId: row.department_id, payload })),
    ],
    subject: row.subject,
    text: row.text,
    validation: {
      channel: row.channel,
      fields: {
        ...customFields(row.custom_fields ?? {}),
        'customer.email': row.emails ?? [],
        'customer.phone': row.phones ?? [],
        'message.text': row.text,
      },
    },
  }
}

/** A form field is asked for under both names: `form.email`, and `field.email` as in routing rules. */
const customFields = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .filter((entry): entry is [string, boolean | number | string] =>
        ['boolean', 'number', 'string'].includes(typeof entry[1]),
      )
      .flatMap(([key, value]) => [
        [`field.${key}`, String(value)],
        [key === 'order_number' ? 'order.number' : `form.${key}`, String(value)],
      ]),
  )

const readRules = async (payload: Payload): Promise<ValidationRule[]> => {
  const rows = await sqlOn(payload)<{
    check: string
    id: string
    is_active: boolean
    name: string
    problem: string
    settings: Record<string, unknown>
    suggestion: null | string
  }>(
    sql`select key as id, name, "check", settings, problem, suggestion, is_active from validation_rules where is_active order by key`,
  )

  // Settings are held to the check's shape when a rule is saved.
  return rows.map(
    ({ check, id, is_active, name, problem, settings, suggestion }) =>
      ({
        channels: [],
        ...settings,
        check,
        id,
        isActive: is_active,
        name,
        problem,
        suggestion: suggestion ?? '',
      }) as unknown as ValidationRule,
  )
}

/** Case fields that an admin made mandatory hold a case that lacks them. */
const requiredFields = async ({
  departmentId,
  payload,
}: {
  departmentId: string
  payload: Payload
}): Promise<ValidationRule[]> => {
  const rows = await sqlOn(payload)<{ key: string; label: string }>(sql`
    select key, label from case_fields
     where is_active and is_required and (department_id is null or department_id = ${departmentId}) order by position, key`)

  return rows.map(({ key, label }): ValidationRule => ({
    channels: [],
    check: 'required',
    fields: [`field.${key}`],
    id: `case-field:${key}`,
    isActive: true,
    name: `${label} is filled in`,
    problem: `${label} is missing.`,
    suggestion: 'Fill it in, or ask the customer.',
  }))
}
