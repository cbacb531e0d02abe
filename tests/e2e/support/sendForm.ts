import type { APIRequestContext } from '@playwright/test'

import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { TestCustomer } from './makeCustomer'

const acceptedSchema = z.object({ id: z.string() })
const statusSchema = z.object({
  caseNumber: z.string().nullable(),
  messages: z.array(z.object({ from: z.enum(['customer', 'support']), text: z.string() })),
  status: z.string(),
})
export type FormStatus = z.infer<typeof statusSchema>

/** Sends the web form as the page does; gives the address of its status as JSON. */
export const sendForm = async ({
  customer,
  message,
  request,
  subject,
}: {
  customer: TestCustomer
  message: string
  request: APIRequestContext
  subject: string
}): Promise<string> => {
  const response = await request.post('/support/submit', {
    data: { email: customer.email, message, name: customer.name, subject },
    headers: { 'idempotency-key': randomUUID() },
    timeout: 30_000,
  })
  expect(response.status(), await response.text()).toBe(202)

  return `/support/ticket/${acceptedSchema.parse(await response.json()).id}`
}

/** What its sender may know now. */
export const readFormStatus = async (
  request: APIRequestContext,
  statusUrl: string,
): Promise<FormStatus> => {
  const response = await request.get(statusUrl, {
    headers: { accept: 'application/json' },
    timeout: 30_000,
  })
  expect(response.status()).toBe(200)

  return statusSchema.parse(await response.json())
}

/** Waits until intake has opened the case, and gives its number. */
export const caseNumberOf = async (
  request: APIRequestContext,
  statusUrl: string,
): Promise<string> => {
  await expect
    .poll(async () => (await readFormStatus(request, statusUrl)).caseNumber, { timeout: 60_000 })
    .toMatch(/^CW-\d+$/u)

  return (await readFormStatus(request, statusUrl)).caseNumber ?? ''
}
