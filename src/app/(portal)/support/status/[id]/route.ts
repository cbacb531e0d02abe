import config from '@payload-config'
import { getPayload } from 'payload'

import { sqlOn } from '@/lib/sql'
import { findCompany } from '@/queries/assistant/findCompany'
import { submissionStatus } from '@/queries/support/submissionStatus'

import { portalPage } from '../../../portalPage'
import { supportStatus } from '../../../supportStatus'
import { languageFor, textsOf } from '../../../texts'

export const dynamic = 'force-dynamic'

/** `GET /support/status/{id}`: the state of a request, for whoever holds its unguessable id. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> => {
  const payload = await getPayload({ config })
  const language = languageFor(request.headers.get('accept-language'))
  const status = await submissionStatus({ id: (await params).id, payload })

  return portalPage({
    body: supportStatus({ language, status }),
    company: await findCompany(sqlOn(payload)),
    isPrivate: true,
    language,
    status: status === null ? 404 : 200,
    title: textsOf(language)[status === null ? 'notFound' : 'statusTitle'],
  })
}
