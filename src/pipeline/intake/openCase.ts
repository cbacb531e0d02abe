import type { PayloadRequest } from 'payload'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { slugs } from '@/contracts/slugs'
import { formatCaseNumber } from '@/domain/cases/caseNumber'
import { AppError } from '@/lib/appError'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import type { IntakeCustomer } from './findOrMakeCustomer'

/**
 * Opens a case in the department of the channel. Its number comes from a sequence: a number may be missing after
 * a rollback, none is given twice. The timeline line, audit and event come with its first message.
 */
export const openCase = async ({
  customer,
  message,
  now,
  req,
}: {
  customer: IntakeCustomer
  message: ParsedMessage
  now: Date
  req: PayloadRequest
}): Promise<{ caseId: string }> => {
  const run = await sqlIn(req)
  const [settings] = await run<{ department_id: string; number: string }>(sql`
    select department_id, nextval('case_number_seq')::text as number from channels where key = ${message.channel}`)

  if (settings === undefined) {
    throw new AppError({
      code: 'channel-not-configured',
      isRetryable: true, // an admin adds the record, the retry finds it
      message: `There is no channel record for ${message.channel}: add one under System, Channels`,
    })
  }

  const at = now.toISOString()
  const caseId = await createRow({
    collection: slugs.cases,
    data: {
      channel: message.channel,
      createdAt: at,
      customer: customer.id,
      customFields: fieldsOf(message),
      department: settings.department_id,
      expectedMinutes: 10,
      messageCount: 0,
      number: formatCaseNumber(Number(settings.number)),
      priority: 'medium',
      reopenCount: 0,
      rev: 0,
      status: 'new',
      subject: subjectOf(message),
      updatedAt: at,
    },
    req,
  })

  return { caseId }
}

/** Channels without subjects get the beginning of the first message. */
const subjectOf = (message: ParsedMessage): string => {
  const given = message.subject?.trim() ?? ''
  const line = (given === '' ? message.text : given).replaceAll(/\s+/gu, ' ').trim()

  if (line === '') {
    return 'Message without text'
  }

  const limit = given === '' ? 80 : 300

  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/\s+\S*$/u, '')}…`
}

/** Form fields become custom fields; keys are written as admins write them: `orderNumber` → `order_number`. */
const fieldsOf = (message: ParsedMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(message.fields).map(([key, value]) => [
      key.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
