import { matrix } from '@/access/matrix'
import { subjectOf } from '@/access/subjectOf'
import { findAnswerFeedback } from '@/queries/assistant/findAnswerFeedback'

import { answer } from '../desk/deskEndpoint'
import { assistantEndpoint } from './assistantEndpoint'

/** `AnswerFeedback`: what customers said of the answers; their words only for who may read feedback of everybody. */
const readFeedback = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ now, req, run }) =>
    answer(
      await findAnswerFeedback({
        mayReadWords: matrix.feedback.read[subjectOf(req.user)] === 'all',
        now,
        run,
      }),
    ),
  method: 'get',
  path: '/assistant/feedback',
})

export const feedbackEndpoints = [readFeedback]
