import { z } from 'zod'

import type { Account } from '@/contracts/accounts'

import { accountStatuses, invoiceStatuses } from '@/contracts/accounts'

const line = z.string().trim().min(1).max(200)
const moment = z.iso.datetime({ offset: true })
const money = z.object({
  amount: z.number().int().min(-1e12).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/u),
})

/** An account as the other system has to send it. What it sends beyond that is left out. */
export const accountSchema: z.ZodType<Account> = z.object({
  balance: money.nullable().default(null),
  id: line,
  invoices: z
    .array(
      z.object({ issuedAt: moment, number: line, status: z.enum(invoiceStatuses), total: money }),
    )
    .max(100)
    .default([])
    .transform((all) =>
      all.toSorted((a, b) => Date.parse(b.issuedAt) - Date.parse(a.issuedAt)).slice(0, 5),
    ),
  name: line,
  owner: line.nullable().default(null),
  plan: line.nullable().default(null),
  renewsAt: moment.nullable().default(null),
  seats: z.number().int().min(0).nullable().default(null),
  status: z.enum(accountStatuses),
  updatedAt: moment.nullable().default(null),
  // A link that an agent clicks: no other scheme than the web's.
  url: z
    .url({ protocol: /^https?$/u })
    .max(1000)
    .nullable()
    .default(null),
})
