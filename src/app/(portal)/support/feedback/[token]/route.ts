import config from '@payload-config'
import { getPayload } from 'payload'

import { rateAnswer } from '@/endpoints/support/feedback'
import { env } from '@/lib/env'
import { checkFeedback } from '@/lib/feedbackToken'
import { problem } from '@/lib/problem'
import { sqlOn } from '@/lib/sql'
import { findCompany } from '@/queries/assistant/findCompany'
import { findAnswerToRate } from '@/queries/support/findAnswerToRate'

import { feedbackForm, feedbackNotice } from '../../../feedbackPage'
import { feedbackTextsOf } from '../../../feedbackTexts'
import { portalPage } from '../../../portalPage'
import { languageFor } from '../../../texts'

export const dynamic = 'force-dynamic'

type Args = { params: Promise<{ token: string }> }

const statusOf = { invalid: 422, 'not-found': 404, recorded: 200, 'too-late': 410, 'too-many': 429 }

/** `GET /support/feedback/{token}`: asks whether an answer helped. Writes nothing: mail scanners open links too. */
export const GET = async (request: Request, { params }: Args): Promise<Response> => {
  const payload = await getPayload({ config })
  const { token } = await params
  const answerId = checkFeedback(token, env.REPLY_TOKEN_SECRET)
  const answer = answerId === null ? null : await findAnswerToRate({ answerId, payload })
  const language = languageFor(answer?.language ?? request.headers.get('accept-language'))
  const chosen = new URL(request.url).searchParams.get('helpful')

  return portalPage({
    body:
      answer === null
        ? feedbackNotice({ language, outcome: 'not-found' })
        : feedbackForm({
            answer,
            isHelpful: chosen === null ? answer.isHelpful : chosen === 'yes',
            language,
            token,
          }),
    company: await findCompany(sqlOn(payload)),
    isPrivate: true,
    language,
    status: answer === null ? 404 : 200,
    title: feedbackTextsOf(language).title,
  })
}

/** Takes what was said; a page for people, JSON for programs that ask for it. */
export const POST = async (request: Request, { params }: Args): Promise<Response> => {
  const payload = await getPayload({ config })
  const { token } = await params
  const language = languageFor(request.headers.get('accept-language'))
  const outcome = await rateAnswer({ payload, request, token })
  const status = statusOf[outcome.kind]
  const texts = feedbackTextsOf(language)

  if ((request.headers.get('content-type') ?? '').includes('json')) {
    return outcome.kind === 'recorded'
      ? Response.json({ isHandedOver: outcome.isHandedOver, isNew: outcome.isNew })
      : problem({ detail: texts.outcomes[outcome.kind], status, title: 'Not recorded' })
  }

  return portalPage({
    body: feedbackNotice({
      language,
      outcome: outcome.kind === 'recorded' && outcome.isHandedOver ? 'handed-over' : outcome.kind,
    }),
    company: await findCompany(sqlOn(payload)),
    isPrivate: true,
    language,
    status,
    title: texts.title,
  })
}
