import type { Endpoint } from 'payload'

import type { AnswerComposer } from '@/contracts/ports/answer'
import type { EmbeddingModel } from '@/contracts/ports/model'
import type { AuthorKind } from '@/domain/vocabulary'
import type { CaseTalk } from '@/queries/copilot/findCaseTalk'

import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { nextActions } from '@/domain/copilot/nextActions'
import { findCaseTalk } from '@/queries/copilot/findCaseTalk'
import { findOutlook } from '@/queries/copilot/findOutlook'
import { findTemplates } from '@/queries/copilot/findTemplates'
import { findSimilar } from '@/queries/desk/findSimilar'

import type { DeskCall } from '../desk/deskEndpoint'

import { caseEndpoint } from '../desk/caseEndpoint'
import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import type { Rewrite } from './rewrite'

import { questionOf } from './questionOf'
import { makeRewriteEndpoint, makeRewritingEndpoint } from './rewrite'
import { suggestReplies } from './suggestReplies'

/** What thinks for the copilot; the composition root hands it in. */
type CopilotPorts = {
  readonly composer: AnswerComposer
  readonly embeddings: EmbeddingModel
  /** Null: no language model is connected. */
  readonly rewrite: null | Rewrite
  readonly summarise: (input: {
    messages: readonly { readonly author: AuthorKind; readonly text: string }[]
    subject: string
  }) => readonly string[]
}

/**
 * What helps an agent with a case, under `/api/copilot`: everybody who may see the case may ask. Similar solved cases are
 * at `/api/desk/cases/:id/similar`. Nothing here changes a case or reaches a customer.
 */
export const makeCopilotEndpoints = ({
  composer,
  embeddings,
  rewrite,
  summarise,
}: CopilotPorts): Endpoint[] => [
  // { sentences }: the customer's own, and our last answer's, word for word.
  forCase('summary', ({ talk }) => Promise.resolve(answer({ sentences: summarise(talk) }))),

  // { suggestions }: replies from public articles, each sentence with its passage.
  forCase('suggestions', async ({ call, talk }) =>
    answer({
      suggestions: await suggestReplies({
        composer,
        search: createKnowledgeSearch({ embeddings, payload: call.req.payload }),
        talk,
      }),
    }),
  ),

  // { templates }: at most three that fit the last question.
  forCase('templates', async ({ call, talk }) =>
    answer({
      templates: await findTemplates({ ...talk, question: questionOf(talk), run: call.run }),
    }),
  ),

  // { actions, customer }: what to do next and why, and the customer in a few sentences.
  forCase('outlook', async ({ call, caseId, talk }) => {
    const outlook = await findOutlook({ caseId, now: call.now, run: call.run })

    if (outlook === null) {
      return problem('not-found', 'There is no such case.')
    }

    const search = createKnowledgeSearch({ embeddings, payload: call.req.payload })
    const { confidence } = await search({
      audience: 'public',
      language: talk.language,
      limit: 1,
      query: questionOf(talk).slice(0, 1000),
    })
    const similar = await findSimilar({ caseId, run: call.run, scope: call.scope })

    return answer({
      actions: nextActions({
        ...outlook.facts,
        knowledgeConfidence: confidence,
        similarSolved: similar.length,
      }),
      customer: outlook.customer,
    })
  }),

  makeRewriteEndpoint(rewrite),
  makeRewritingEndpoint(rewrite),
]

const forCase = (
  what: string,
  handle: (given: { call: DeskCall; caseId: string; talk: CaseTalk }) => Promise<Response>,
): Endpoint =>
  caseEndpoint({
    door: 'case.open-desk',
    handle: async (call, target) => {
      const talk = await findCaseTalk({ caseId: target.id, run: call.run })

      return talk === null
        ? problem('not-found', 'There is no such case.')
        : handle({ call, caseId: target.id, talk })
    },
    method: 'get',
    path: `/copilot/cases/:id/${what}`,
  })
