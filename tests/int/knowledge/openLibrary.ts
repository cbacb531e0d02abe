import { beforeAll } from 'vitest'

import type { Case } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { make } from '@tests/factories/make'
import { getTestPayload } from '@tests/setup/database'

import type { Answer, Credentials } from '../access/callRest'
import type { DeskWorld } from '../desk/makeDeskWorld'

import { callRest, signIn } from '../access/callRest'
import { deskPassword, makeDeskWorld } from '../desk/makeDeskWorld'
import { index, publish } from './helpers'

export let world: DeskWorld
export let analyst: Credentials
export let auditor: Credentials
/** Of the analyst's department: a customer asks about the lantern, a colleague asks back. */
export let own: Case
/** Of another department. */
export let foreign: Case
/** About the bulb of the lantern, published and in the index. */
export let articleId: string

export const get = (path: string, as = analyst): Promise<Answer> => callRest({ as, path })
export const post = (path: string, body: unknown, as = analyst): Promise<Answer> =>
  callRest({ as, body, method: 'POST', path })

/** For the top of a file: the desk's people, an article, two cases and two templates. */
export const openLibrary = (): void => {
  beforeAll(async () => {
    const payload = await getTestPayload()
    await getBoss()
    world = await makeDeskWorld(payload)
    const who = (email: string): Promise<Credentials> =>
      signIn({ collection: 'staff', email, password: deskPassword })
    analyst = await who(world.analyst.email)
    auditor = await who(world.auditor.email)
    articleId = await publish({
      body: 'Lanterns light the pier.\n\n## Change the bulb of a lantern\n\n1. Turn the bulb left.\n2. Put the new bulb in.\n\n## Clean the glass\n\nUse a dry cloth.',
      keywords: 'bulb, lamp',
      slug: 'lantern',
      title: 'Change the bulb of your lantern',
    })
    await index(articleId)
    own = await world.makeCase({ language: 'en', subject: 'Lantern' })
    foreign = await world.makeCase({ department: world.sales, language: 'en', subject: 'Kite' })
    await world.makeMessage(own.id, {
      text: 'Good morning. We bought the lantern in May. How do I change the bulb of the lantern? It is dark.',
    })
    await world.makeMessage(own.id, {
      authorKind: 'agent',
      direction: 'outbound',
      text: 'Hello. Which lantern do you have, the small one?',
    })
    await make({
      collection: slugs.templates,
      data: {
        _status: 'published',
        body: 'Please tell us which lantern you have.',
        language: 'en',
        name: 'Lantern: which one',
        usedCount: 0,
      },
      payload,
    })
    await make({
      collection: slugs.templates,
      data: { _status: 'draft', body: 'A lantern', language: 'en', name: 'Draft', usedCount: 0 },
      payload,
    })
  })
}
