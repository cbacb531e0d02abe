import type { Payload } from 'payload'

import type { RunAssistant } from '@/contracts/assistant'
import type { AnswerComposer } from '@/contracts/ports/answer'
import type { TriageModel } from '@/contracts/ports/triage'

import { composeExtractive } from '@/ai/agent/composeExtractive'
import { connectedEndpoint } from '@/ai/models/remote/connectedEndpoint'
import { connectedEmbeddings } from '@/ai/embeddings/connectedEmbeddings'
import { unseenMessages } from '@/ai/models/built-in/starter/unseenMessages'
import { signingKeyOf } from '@/audit/checkpoint'
import { checkpointsPath } from '@/audit/checkpointsPath'
import { sealAudit } from '@/audit/sealAudit'
import { transactOn } from '@/audit/transactOn'
import { checkTexts } from '@/knowledge/contradictions/checkTexts'
import { createKnowledgeSearch } from '@/knowledge/createKnowledgeSearch'
import { indexArticle } from '@/knowledge/indexArticle'
import { reindexAll } from '@/knowledge/reindexAll'
import { enqueue } from '@/lib/enqueue'
import { env } from '@/lib/env'
import { inTransaction } from '@/lib/inTransaction'
import { checkReplyToken } from '@/lib/replyToken'
import { readStoredFile } from '@/lib/readStoredFile'
import { replyTokenKeys } from '@/lib/replyTokenKeys'
import { sqlOn } from '@/lib/sql'
import { storeFile } from '@/lib/storeFile'
import { answerMessage } from '@/pipeline/answer/answerMessage'
import { readAssistantSettings } from '@/pipeline/cases/assistant/readAssistantSettings'
import { deliverMessage } from '@/pipeline/deliver/deliverMessage'
import { mailMention } from '@/pipeline/deliver/mailMention'
import { fetchMedia } from '@/pipeline/intake/fetchMedia'
import { intakeEvent } from '@/pipeline/intake/intakeEvent'
import { evaluateAssistant } from '@/pipeline/judge/evaluateAssistant'
import { judgeAssistant } from '@/pipeline/judge/judgeAssistant'
import { measureKpis } from '@/pipeline/measure/measureKpis'
import { routeCase } from '@/pipeline/route/routeCase'
import { trainTriage } from '@/pipeline/learn/trainTriage'
import { sweepStuck } from '@/pipeline/sweep/sweepStuck'
import { watchArticles } from '@/pipeline/sweep/watchArticles'
import { watchOwnership } from '@/pipeline/sweep/watchOwnership'
import { watchSla } from '@/pipeline/sweep/watchSla'
import { triageMessage } from '@/pipeline/triage/triageMessage'

import type { Handlers } from '../runJob'
import type { Providers } from './channelAdapters'

import { assistantDriver } from './assistantDriver'
import { channelAdapters } from './channelAdapters'
import { formatAssistantAnswer } from './formatAssistantAnswer'
import { goldenPort } from './goldenPort'
import { prepareOutbound } from './prepareOutbound'
import { trainInProcess } from '../learn/trainInProcess'
import { triageModel } from './triageModel'

const clock = (): Date => new Date()

/** What each job does: a stage, and the adapters it needs. The one place where the two meet. */
export const createHandlers = async ({
  assistant: givenAssistant,
  composer = composeExtractive,
  model: givenModel,
  payload,
  providers,
}: {
  /** Left out: the driver that the settings name. */
  assistant?: RunAssistant
  composer?: AnswerComposer
  /** Left out: the engine that the settings name. */
  model?: TriageModel
  payload: Payload
  providers: Providers
}): Promise<Handlers> => {
  const adapters = channelAdapters(providers)
  const embeddings = connectedEmbeddings()
  const model = givenModel ?? (await triageModel(payload))
  const assistant =
    givenAssistant ??
    assistantDriver(async () => (await readAssistantSettings(sqlOn(payload))).instructions)
  const search = createKnowledgeSearch({ embeddings, payload })
  const golden = goldenPort({
    clock,
    composer,
    driver: (instructions) =>
      givenAssistant ?? assistantDriver(() => Promise.resolve(instructions)),
    embeddings,
    hasLanguageModel: connectedEndpoint() !== null,
    model,
    payload,
  })

  return {
    answer: ({ input }) =>
      answerMessage({
        ...input,
        payload,
        ports: {
          allowedDomains: [new URL(env.SERVER_URL).hostname, env.MAIL_FROM.split('@')[1] ?? ''],
          clock,
          composer,
          format: formatAssistantAnswer,
          isOn: env.AI_PROVIDER !== 'none',
          run: assistant,
          search,
        },
      }),
    deliver: ({ input }) =>
      deliverMessage({
        ...input,
        adapterOf: (channel) => adapters.get(channel) ?? null,
        clock,
        payload,
        prepare: prepareOutbound,
        readFile: readStoredFile,
      }),
    'fetch-media': ({ input }) =>
      fetchMedia({
        ...input,
        payload,
        ports: { adapterOf: (channel) => adapters.get(channel) ?? null, clock, storeFile },
      }),
    'check-texts': () => checkTexts({ clock, payload }),
    'index-article': async ({ input }) => {
      const outcome = await indexArticle({ ...input, embeddings, payload })

      if (outcome.kind !== 'superseded') {
        await inTransaction({
          payload,
          work: (req) => enqueue({ input: {}, job: 'check-texts', req }),
        })
      }

      return outcome
    },
    intake: ({ input }) =>
      intakeEvent({
        ...input,
        payload,
        ports: {
          caseOfToken: ({ sender, token }) => {
            const check = checkReplyToken({ keys: replyTokenKeys(), recipient: sender, token })

            return check.kind === 'valid' ? check.caseNumber : null
          },
          clock,
          parse: async (raw) =>
            (await adapters.get(raw.channel)?.parse(raw)) ?? {
              kind: 'malformed',
              reason: `Channel ${raw.channel} is not connected`,
            },
          storeFile,
        },
      }),
    'mail-mention': async ({ input }) => {
      const mail = adapters.get('email')

      return mail === undefined
        ? { kind: 'not-connected' }
        : mailMention({ ...input, mail, origin: env.SERVER_URL, payload })
    },
    'evaluate-assistant': ({ input }) => evaluateAssistant({ ...input, clock, golden, payload }),
    'judge-assistant': () => judgeAssistant({ clock, payload }),
    measure: () => measureKpis({ clock, payload }),
    route: ({ input }) => routeCase({ ...input, clock, payload }),
    'seal-audit': async () => {
      const { sealed } = await sealAudit({
        checkpointsFile: checkpointsPath(env.DATA_DIR),
        now: clock,
        signingKey: signingKeyOf(env.AUDIT_SIGNING_KEY),
        transact: transactOn(payload),
      })

      return { kind: sealed > 0 ? 'sealed' : 'nothing-to-seal' }
    },
    sweep: async () => {
      // Articles whose passages another model made, or that were changed past their job.
      await reindexAll({ embeddings, payload })

      const swept = await sweepStuck({ clock, payload })
      await watchArticles({ clock, payload })
      await watchOwnership({ clock, payload })
      await watchSla({ clock, payload })

      return swept
    },
    'train-triage': ({ isLastAttempt }) =>
      trainTriage({
        clock,
        isLastAttempt,
        ownHeldBack: unseenMessages.map(([category, intent, text]) => ({ category, intent, text })),
        payload,
        trainer: trainInProcess,
      }),
    triage: ({ input, isLastAttempt }) =>
      triageMessage({ ...input, clock, isLastAttempt, model, payload }),
  }
}
