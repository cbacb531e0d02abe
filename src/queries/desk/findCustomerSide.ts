import type { CaseDetail } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { CaseStatus, IdentifierKind } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { iso } from './moments'
import { isVisible } from './scope'

const mostPrevious = 8

/**
 * How the customer is known and what they came with before, as far as these eyes may see it.
 * Indexes: customer_identifiers_customer, customer_createdAt.
 */
export const findCustomerSide = async ({
  caseId,
  customerId,
  run,
  scope,
}: {
  caseId: string
  customerId: string
  run: RunSql
  scope: DeskScope
}): Promise<Pick<CaseDetail['customer'], 'identifiers' | 'previousCases'>> => {
  const [identifiers, cases] = await Promise.all([
    run<{ is_verified: boolean | null; kind: IdentifierKind; value: string }>(sql`
      select kind, value, is_verified from customer_identifiers
       where customer_id = ${customerId} order by kind, created_at limit 20`),
    run<{
      created_at: Date | string
      id: string
      number: string
      status: CaseStatus
      subject: string
    }>(sql`
      select c.id, c.number, c.subject, c.status, c.created_at from cases c
       where c.customer_id = ${customerId} and c.id <> ${caseId} and ${isVisible(scope)}
       order by c.created_at desc limit ${mostPrevious}`),
  ])

  return {
    identifiers: identifiers.map((row) => ({
      isVerified: row.is_verified === true,
      kind: row.kind,
      value: row.value,
    })),
    previousCases: cases.map((row) => ({
      createdAt: iso(row.created_at),
      id: row.id,
      number: row.number,
      status: row.status,
      subject: row.subject,
    })),
  }
}
