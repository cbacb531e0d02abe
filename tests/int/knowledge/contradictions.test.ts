import { beforeAll, describe, expect, test } from 'vitest'

import { checkTexts } from '@/knowledge/contradictions/checkTexts'
import { getBoss } from '@/lib/boss'
import { getTestPayload, query } from '@tests/setup/database'

import type { SignedInStaff } from '../access/signInStaff'

import { signInStaff } from '../access/signInStaff'
import { index, publish } from './helpers'

let staff: SignedInStaff

beforeAll(async () => {
  await getBoss()
  staff = await signInStaff('contradictions.example')
})

describe('G: contradiction check', () => {
  test('a pair is listed with both sources until one is mended or somebody waves it through', async () => {
    const payload = await getTestPayload()
    const clock = (): Date => new Date('2026-12-01T00:00:00Z')
    const pairs = async (): Promise<unknown> =>
      (await staff.call('analyst', 'GET', '/knowledge/contradictions')).body
    await index(
      await publish({
        body: 'The gate link is valid for 60 minutes.',
        slug: 'gate',
        title: 'Gate',
      }),
    )
    const { id } = await payload.create({
      collection: 'templates',
      data: {
        _status: 'published',
        body: 'Hello,\n\nyour gate link is valid for 24 hours.',
        language: 'en',
        name: 'Gate link',
      },
      overrideAccess: true,
    })
    await query(`delete from pgboss.job where name = 'check-texts'`)

    expect(await checkTexts({ clock, payload })).toMatchObject({ found: 1, kind: 'checked' })
    expect(await pairs()).toMatchObject({
      pairs: [
        {
          kind: 'number',
          left: { kind: 'article', name: 'Gate', text: 'The gate link is valid for 60 minutes.' },
          right: { kind: 'template', name: 'Gate link' },
        },
      ],
    })

    const [pair] = ((await pairs()) as { pairs: { id: string }[] }).pairs
    await staff.call('analyst', 'POST', '/knowledge/contradictions', { dismiss: pair?.id })
    await checkTexts({ clock, payload })
    expect(await pairs()).toEqual({ pairs: [] })

    await payload.update({
      collection: 'templates',
      data: { body: 'Your gate link is valid for 2 days.' },
      id,
      overrideAccess: true,
    })
    expect(await query(`select 1 from pgboss.job where name = 'check-texts'`)).not.toEqual([])
    await query(`delete from pgboss.job where name = 'check-texts'`)
    await checkTexts({ clock, payload })
    expect(await pairs()).toMatchObject({
      pairs: [{ right: { text: 'Your gate link is valid for 2 days.' } }],
    })

    await payload.update({
      collection: 'templates',
      data: { body: 'Your gate link is valid for one hour.' },
      id,
      overrideAccess: true,
    })
    await query(`delete from pgboss.job where name = 'check-texts'`)
    await checkTexts({ clock, payload })
    expect(await pairs()).toEqual({ pairs: [] })
  })
})
