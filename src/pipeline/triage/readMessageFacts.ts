import type { Payload } from 'payload'

import type { DataFacts, ValidationRule } from '@/domain/validation/validationTypes'
import type { Channel } from '@/domain/vocabulary'

import { sql, sqlOn } from '@/lib/sql'

export type MessageFacts = {
  readonly caseId: string
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
  const [row] = await sqlOn(payload)<{
    case_id: string
    channel: Channel
    custom_fields: null | Record<string, unknown>
    emails: null | string[]
    phones: null | string[]
    required: null | RequiredField[]
    rules: null | RuleRow[]
    subject: string
    text: string
  }>(sql`
    select m.text, m.channel, m.case_id, c.subject, c.custom_fields,
           (select array_agg(i.value) from customer_identifiers i where i.customer_id = c.customer_id and i.kind = 'email') as emails,
           (select array_agg(i.value) from customer_identifiers i where i.customer_id = c.customer_id and i.kind = 'phone') as phones,
           (select json_agg(json_build_object('id', key, 'name', name, 'check', "check", 'settings', settings,
                     'problem', problem, 'suggestion', suggestion) order by key)
              from validation_rules where is_active) as rules,
           (select json_agg(json_build_object('key', key, 'label', label) order by position, key) from case_fields
             where is_active and is_required and (department_id is null or department_id = c.department_id)) as required
      from messages m join cases c on c.id = m.case_id
     where m.id = ${messageId} and m.triaged_at is null and m.direction = 'inbound'`)

  if (row === undefined) {
    return null
  }

  return {
    caseId: row.case_id,
    rules: [...(row.rules ?? []).map(ruleOf), ...(row.required ?? []).map(requiredRule)],
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

type RequiredField = { key: string; label: string }
type RuleRow = {
  check: string
  id: string
  name: string
  problem: string
  settings: Record<string, unknown>
  suggestion: null | string
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

// Settings are held to the check's shape when a rule is saved.
const ruleOf = ({ check, id, name, problem, settings, suggestion }: RuleRow): ValidationRule =>
  ({
    channels: [],
    ...settings,
    check,
    id,
    isActive: true,
    name,
    problem,
    suggestion: suggestion ?? '',
  }) as unknown as ValidationRule

/** Case fields that an admin made mandatory hold a case that lacks them. */
const requiredRule = ({ key, label }: RequiredField): ValidationRule => ({
  channels: [],
  check: 'required',
  fields: [`field.${key}`],
  id: `case-field:${key}`,
  isActive: true,
  name: `${label} is filled in`,
  problem: `${label} is missing.`,
  suggestion: 'Fill it in, or ask the customer.',
})
