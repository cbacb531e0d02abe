import config from '@payload-config'
import { getPayload } from 'payload'

import { slugs } from '@/contracts/slugs'
import { env } from '@/lib/env'
import { sqlOn } from '@/lib/sql'
import { findCompany } from '@/queries/assistant/findCompany'

import { portalPage } from '../portalPage'
import { supportForm } from '../supportForm'
import { languageFor, textsOf } from '../texts'

export const dynamic = 'force-dynamic'

/** `GET /support`: the public support form (requirement A6). */
export const GET = async (request: Request): Promise<Response> => {
  const payload = await getPayload({ config })
  const language = languageFor(request.headers.get('accept-language'))
  const { docs } = await payload.find({
    collection: slugs.categories,
    depth: 0,
    limit: 40,
    overrideAccess: true, // names only: what people may ask about is no secret
    pagination: false,
    select: { name: true },
    sort: 'name',
    where: { isActive: { equals: true }, key: { not_in: ['off-topic'] } },
  })

  return portalPage({
    body: supportForm({ categories: docs.map(({ name }) => name), language, mail: env.MAIL_FROM }),
    company: await findCompany(sqlOn(payload)),
    language,
    title: textsOf(language).title,
  })
}
