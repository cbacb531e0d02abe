import type { Endpoint } from 'payload'

/**
 * Closes Payload's registration of the first account of a collection: on an empty table of customers anybody
 * could make one, with whatever fields they liked.
 */
export const noFirstRegister: Endpoint = {
  handler: () => Response.json({ errors: [{ message: 'Not allowed.' }] }, { status: 403 }),
  method: 'post',
  path: '/first-register',
}
