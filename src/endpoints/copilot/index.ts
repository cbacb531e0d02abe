import type { Endpoint } from 'payload'

import { z } from 'zod'

import type { AnswerComposer, EmbeddingModel } from '@/contracts/ports'
import type { AuthorKind } from '@/domain/vocabulary'
import type { CaseTalk } from '@/queries/copilot/findCaseTalk'

import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { findCaseTalk } from '@/queries/copilot/findCaseTalk'
import { findTemplates } from '@/queries/copilot/findTemplates'

import type { DeskCall } from '../desk/deskEndpoint'

import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { openCase } from '../desk/openCase'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { questionOf } from './questionOf'
import { suggestReplies } from './suggestReplies'

/** What thinks for the copilot; the composition root hands it in. */
type CopilotPorts = {
  readonly composer: AnswerComposer
  readonly embeddings: EmbeddingModel
  readonly summarise: (input: {
    messages: readonly { readonly author: AuthorKind; readonly text: string }[]
    subject: string
  }) => readonly string[]
}

const rewriteBody = z.strictObject({
  how: z.enum(['formal', 'friendly', 'grammar', 'shorter', 'translate']),
  text: z.string().trim().min(1).max(20_000),
})

/**
 * What helps an agent with a case, under `/api/copilot`: everybody who may see the case may ask. Similar solved cases are
 * at `/api/desk/cases/:id/similar`. Nothing here changes a case or reaches a customer.
 */
export const makeCopilotEndpoints = ({
  composer,
  embeddings,
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

  deskEndpoint({
    handle: async (call) => {
      const { problem: refused } = await openCase({ call, door: 'case.reply' })

      if (refused !== null) {
        return refused
      }

      const { problem: wrong } = await readBody({ req: call.req, schema: rewriteBody })

      return (
        wrong ??
        problem(
          'refused',
          'Rewriting needs a language model, and none is connected: the built-in engine only quotes. Set AI_PROVIDER, AI_BASE_URL and AI_MODEL to connect one.',
        )
      )
    },
    method: 'post',
    path: '/copilot/cases/:id/rewrite',
  }),
]

const forCase = (
  what: string,
  handle: (given: { call: DeskCall; talk: CaseTalk }) => Promise<Response>,
): Endpoint =>
  deskEndpoint({
    handle: async (call) => {
      const { problem: refused, target } = await openCase({ call, door: 'case.open-desk' })

      if (target === null) {
        return refused
      }

      const talk = await findCaseTalk({ caseId: target.id, run: call.run })

      return talk === null ? problem('not-found', 'There is no such case.') : handle({ call, talk })
    },
    method: 'get',
    path: `/copilot/cases/:id/${what}`,
  })
