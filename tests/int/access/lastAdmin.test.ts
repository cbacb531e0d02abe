import type { Payload } from 'payload'

import { beforeAll, describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { getTestPayload, query } from '@tests/setup/database'

import type { AccessWorld } from './makeAccessWorld'

import { makeAccessWorld } from './makeAccessWorld'

let payload: Payload
let world: AccessWorld

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
  await query(`update staff set is_active = false where role = 'admin' and id <> $1`, [
    world.people.admin,
  ])
})

const change = (data: { isActive?: boolean; role?: 'admin' | 'analyst' }): Promise<unknown> =>
  payload.update({ collection: slugs.staff, data, id: world.people.admin, overrideAccess: true })

describe('the last administrator (O1)', () => {
  test('is neither switched off, nor demoted, nor deleted', async () => {
    await expect(change({ isActive: false })).rejects.toThrow('isActive')
    await expect(change({ role: 'analyst' })).rejects.toThrow('role')
    await expect(
      payload.delete({ collection: slugs.staff, id: world.people.admin, overrideAccess: true }),
    ).rejects.toThrow('last administrator')
    expect(
      await query('select role, is_active from staff where id = $1', [world.people.admin]),
    ).toEqual([{ is_active: true, role: 'admin' }])
  })

  test('may go once there is another one', async () => {
    await query(`update staff set role = 'admin', is_active = true where id = $1`, [
      world.people.engineer,
    ])
    await change({ role: 'analyst' })

    expect(await query('select role from staff where id = $1', [world.people.admin])).toEqual([
      { role: 'analyst' },
    ])
  })
})
