import { expect, test } from 'vitest'

import { databaseUrl, getTestPayload, query } from '@tests/setup/database'

test('a test file starts with all tables and queues and no rows', async () => {
  const payload = await getTestPayload()

  expect(await payload.count({ collection: 'cases', overrideAccess: true })).toEqual({
    totalDocs: 0,
  })
  expect(await query('select name from pgboss.queue where name = $1', ['triage'])).toHaveLength(1)
  expect(await query('select id from staff')).toEqual([])
})

test('what Payload writes is in the database that DATABASE_URL names', async () => {
  const payload = await getTestPayload()
  await payload.create({
    collection: 'skills',
    data: { name: 'Patience', key: 'patience' },
    overrideAccess: true,
  })

  expect(databaseUrl()).toBe(process.env['DATABASE_URL'])
  expect(await query('select name from skills')).toEqual([{ name: 'Patience' }])
})
