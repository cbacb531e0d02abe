import type { AssistantInput, AssistantRun, RunAssistant } from '@/contracts/assistant'
import { hitOf } from '@/contracts/foundArticle'
import type { ComposedAnswer } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import type { ChatModel } from '@/contracts/ports/model'
import { searchConfidenceLimit } from '@/domain/assistant/searchConfidenceLimit'
import { primaryLanguage } from '@/domain/text/primaryLanguage'
import { AppError } from '@/lib/appError'

import { beginRun } from '../beginRun'
import { concludeRun } from '../concludeRun'
import type { Reasoned } from '../concludeRun'
import { findDoubts, textOf } from '../findDoubts'
import type { Doubts } from '../findDoubts'
import { findTriggers } from '../findTriggers'
import { groundFreely } from '../groundFreely'
import type { GroundingRecord } from '../groundFreely'
import { makeToolRunner } from '../makeToolRunner'
import type { ToolRunner } from '../makeToolRunner'
import { runAssistant } from '../runAssistant'
import { remoteVersion } from './instructions'
import type { Gathered, Proposal } from './proposeWithModel'
import { proposeWithModel } from './proposeWithModel'
import type { RunBudget } from './runBudget'
import { defaultRunBudget } from './runBudget'

/**
 * The assistant with a language model at the wheel of a fixed road: the model chooses words and asks the five tools, the
 * runtime keeps order, schemas, ids and budget, and the same guardrails, triggers and modes decide as for the built-in
 * engine. Each sentence it wrote must rest on a passage or a record, else a person gets a draft.
 *
 * When the model fails (unreachable, slow, astray, over budget) the built-in engine does the run from the start; the
 * trace shows both.
 *
 * @throws what a tool throws, so that the job can be repeated.
 */
export const createRemoteAssistant =
  ({
    budget = defaultRunBudget,
    chat,
    houseInstructions = () => Promise.resolve(''),
    onFallback,
  }: {
    budget?: RunBudget
    chat: ChatModel
    /** What the house adds to the instructions; asked at each run. */
    houseInstructions?: () => Promise<string>
    onFallback?: (error: unknown) => void
  }): RunAssistant =>
  async (input) => {
    const begun = await beginRun(input)

    if (begun.kind === 'over') {
      return begun.run
    }

    const runner = makeToolRunner(input.tools, input.clock)
    const gathered: Gathered = { history: null, searches: [], ticket: null }

    try {
      const proposal = await proposeWithModel({
        budget,
        chat,
        gathered,
        houseInstructions: await houseInstructions(),
        input,
        runner,
        signal: AbortSignal.timeout(budget.milliseconds),
      })

      if (proposal.kind === 'silent') {
        return {
          confidence: null,
          findings: begun.findings,
          outcome: { kind: 'skipped', reason: 'A person took over while the model was at work.' },
          trace: runner.trace(),
          version: remoteVersion,
          violations: [],
        }
      }

      const reasoned = await reason({ findings: begun.findings, gathered, input, proposal, runner })
      const outcome = await concludeRun(runner, input, reasoned)

      return {
        confidence: reasoned.answer?.confidence ?? null,
        findings: begun.findings,
        outcome,
        trace: runner.trace(),
        version: remoteVersion,
        violations: reasoned.doubts.violations,
      }
    } catch (error) {
      if (!(error instanceof AppError && error.code.startsWith('model-'))) {
        throw error
      }

      onFallback?.(error)
      runner.note({
        error: error.message,
        input: { code: error.code },
        kind: 'check',
        name: 'fallback',
      })
      const run = await runAssistant(input)

      return { ...run, trace: [...runner.trace(), ...run.trace] }
    }
  }

const reason = async ({
  findings,
  gathered,
  input,
  proposal,
  runner,
}: {
  findings: AssistantRun['findings']
  gathered: Gathered
  input: AssistantInput
  proposal: Exclude<Proposal, { readonly kind: 'silent' }>
  runner: ToolRunner
}): Promise<Reasoned> => {
  const hits = hitsOf(gathered)
  const ticketId = gathered.ticket?.ticket_id ?? input.message.conversationId
  const triggers = findTriggers(input, {
    findings,
    knowledgeMisses: missesOf(gathered),
    previousCases: (gathered.history?.tickets ?? [])
      .filter((ticket) => ticket.ticket_id !== ticketId)
      .map((ticket) => ({ category: ticket.category, createdAt: new Date(ticket.created_at) })),
  })
  const answer = proposal.kind === 'send' ? answerOf({ gathered, hits, proposal }) : null
  const doubts = await runner.record(
    { input: { proposal: proposal.kind }, kind: 'check', name: 'reason' },
    () => {
      const found =
        answer === null
          ? { reasons: [], violations: [] }
          : findDoubtsOfModel({ answer, hits, input })

      return Promise.resolve({
        output: {
          ...found,
          answer: answer === null ? null : textOf(answer),
          flags: triggers.map(({ flag }) => flag),
        },
      })
    },
  )
  runner.finishReasoning()

  return {
    answer,
    doubts,
    problem:
      proposal.kind === 'escalate' ? `The model asks for a person: ${proposal.reason}` : null,
    search: { hits },
    ticketId,
    triggers,
  }
}

/** What is translated cannot be held against its passages word for word: somebody who reads both looks first. */
const findDoubtsOfModel = ({
  answer,
  hits,
  input,
}: {
  answer: ComposedAnswer
  hits: readonly KnowledgeHit[]
  input: AssistantInput
}): Doubts => {
  const own = primaryLanguage(input.triage.language.code)
  const foreign = hits.filter(({ language }) => primaryLanguage(language) !== own)
  const foreignIds = new Set(foreign.map(({ passageId }) => passageId))
  const isTranslated =
    foreign.length > 0 &&
    answer.sentences.some(
      ({ source }) =>
        source.kind === 'none' || (source.kind === 'passage' && foreignIds.has(source.passageId)),
    )
  const doubts = findDoubts(input, answer, hits, () =>
    isTranslated
      ? []
      : answer.sentences.filter(({ source }) => source.kind === 'none').map(({ text }) => text),
  )

  return isTranslated
    ? {
        ...doubts,
        reasons: [
          `Translated from ${[...new Set(foreign.map(({ articleTitle, language }) => `“${articleTitle}” (${language})`))].join(', ')}: no article answers in “${own}”.`,
          ...doubts.reasons,
        ],
      }
    : doubts
}

/** Word for word as it will be sent: marks of Markdown are no part of an answer. */
const plain = (text: string): string => text.replaceAll(/\*\*|`/gu, '').trim()

const answerOf = ({
  gathered,
  hits,
  proposal,
}: {
  gathered: Gathered
  hits: readonly KnowledgeHit[]
  proposal: { readonly message: string }
}): ComposedAnswer | null => {
  const sentences = groundFreely({
    hits,
    records: recordsOf(gathered),
    text: plain(proposal.message),
  })

  return sentences.length === 0
    ? null
    : {
        articleIds: [
          ...new Set(
            sentences.flatMap(({ source }) =>
              source.kind === 'passage' ? [source.articleId] : [],
            ),
          ),
        ],
        confidence: Math.max(0, ...gathered.searches.map(({ confidence }) => confidence)),
        sentences,
      }
}

/** Number, state and category of the customer's own cases. What customers wrote supports nothing. */
const recordsOf = ({ history, ticket }: Gathered): readonly GroundingRecord[] => [
  ...(ticket === null
    ? []
    : [
        {
          caseId: ticket.ticket_id,
          text: `your case ticket request reference number ${ticket.ticket_number} status ${ticket.status}`,
        },
      ]),
  ...(history?.tickets ?? []).map(({ category, status, ticket_id }) => ({
    caseId: ticket_id,
    text: `your earlier previous case ticket request ${category ?? ''} status ${status}`,
  })),
]

const hitsOf = ({ searches }: Gathered): readonly KnowledgeHit[] => {
  const hits = new Map<string, KnowledgeHit>()

  for (const article of searches.flatMap(({ articles }) => articles)) {
    hits.set(article.passage_id, hitOf(article))
  }

  return [...hits.values()]
}

/** Searches below the limit, none as soon as one was good: the same count as of the built-in workflow. */
const missesOf = ({ searches }: Gathered): number =>
  searches.some(
    ({ articles, confidence }) => confidence >= searchConfidenceLimit && articles.length > 0,
  )
    ? 0
    : searches.length
