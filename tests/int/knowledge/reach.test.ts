import { beforeAll, describe, expect, test } from 'vitest'

import { getBoss } from '@/lib/boss'
import { getTestPayload } from '@tests/setup/database'

import type { SignedInStaff } from '../access/signInStaff'

import { signInStaff } from '../access/signInStaff'
import { index, publish } from './helpers'

let staff: SignedInStaff

beforeAll(async () => {
  await getBoss()
  staff = await signInStaff('reach.example')
})

const review = async (id: string): Promise<unknown> =>
  (await staff.call('manager', 'GET', `/knowledge/review?collection=articles&id=${id}`)).body

describe('G4: blast radius', () => {
  test('rules, templates, macros and articles that name an article are listed, its namesakes’ not', async () => {
    const payload = await getTestPayload()
    const id = await publish({ body: 'Export it.', slug: 'export', title: 'Export' })
    const namesake = await publish({
      body: 'See https://techcorp.example/help/export.',
      slug: 'export-fails',
      title: 'Export fails',
    })
    const template = await payload.create({
      collection: 'templates',
      data: {
        _status: 'published',
        body: 'Look at /help/export, please.',
        language: 'en',
        name: 'Export',
      },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'macros',
      data: {
        _status: 'published',
        actions: [],
        isActive: true,
        name: 'Send export',
        template: template.id,
      },
      overrideAccess: true,
    })
    await payload.create({
      collection: 'guardrails',
      data: {
        key: 'g-export',
        name: 'Point to export',
        rule: 'Point to /help/export',
        settings: { output: [{ kind: 'money' }] },
        side: 'output',
      },
      overrideAccess: true,
    })

    expect(await review(id)).toMatchObject({
      links: [
        { kind: 'article', name: 'Export fails' },
        { kind: 'guardrail', name: 'Point to export' },
        { kind: 'macro', name: 'Send export' },
        { kind: 'template', name: 'Export' },
      ],
      use: { answers: 0 },
    })
    expect(await review(namesake)).toMatchObject({ links: [] })
  })

  test('the state of the index counts what is done and what waits', async () => {
    const before = (await staff.call('analyst', 'GET', '/knowledge/index')).body as {
      articles: number
      done: number
    }
    const id = await publish({ body: 'Indexed.', slug: 'indexed', title: 'Indexed' })

    expect((await staff.call('analyst', 'GET', '/knowledge/index')).body).toMatchObject({
      articles: before.articles + 1,
      done: before.done,
    })
    await index(id)
    expect((await staff.call('analyst', 'GET', '/knowledge/index')).body).toMatchObject({
      articles: before.articles + 1,
      done: before.done + 1,
      model: expect.stringContaining('built-in') as unknown,
    })
  })
})
