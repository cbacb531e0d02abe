import type { AssistantStep } from '@/contracts/assistant'
import { effectiveMode } from '@/domain/cases/effectiveMode'
import type { AssistantMode } from '@/domain/vocabulary'

import { categories } from '../../content/organisation/categories'
import { departments } from '../../content/organisation/departments'
import type { DemoMessage } from '../../content/types'
import { demoId } from '../demoId'
import { demoShare } from '../demoShare'
import type { SeedRow } from '../insertRows'
import type { CaseTelling } from './caseTelling'
import { after, routedAfter } from './caseTelling'

type Run = {
  readonly answer: DemoMessage | null
  readonly confidence: null | number
  readonly outcome: 'drafted' | 'escalated' | 'sent' | 'skipped'
  readonly reason: string
}

/**
 * How the assistant's look at the first message ended: one run for each, also where it stayed silent, as in real
 * life. Without it the sweep would take the message for unanswered and let the assistant write now.
 */
export const runRows = (telling: CaseTelling): { flags: SeedRow[]; runs: SeedRow[] } => {
  const { caseId, demo, escalated, firstMessageId, messageIdOf } = telling

  if (demo.triage === null) {
    return { flags: [], runs: [] }
  }

  const at = after(demo.createdAt, routedAfter + 600)
  const id = demoId({ at, name: `run ${demo.key}` })
  const mode = modeOf(telling)
  const { answer, confidence, outcome, reason } = runOf({ mode, telling })
  const trace = outcome === 'skipped' ? [] : traceOf({ at, confidence, outcome, telling })

  return {
    flags:
      outcome === 'escalated'
        ? demo.escalationFlags.map((value, index) => ({
            id: demoId({ at, name: `run flag ${demo.key} ${value}` }),
            order: index + 1,
            parent_id: id,
            value,
          }))
        : [],
    runs: [
      {
        answer_id: answer === null ? null : messageIdOf(answer),
        case_id: caseId,
        confidence,
        cost: 0,
        created_at: (answer?.sentAt ?? at).toISOString(),
        id,
        input_tokens: 0,
        message_id: firstMessageId,
        milliseconds: trace.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
        mode,
        model: outcome === 'skipped' ? 'none' : 'demo-content',
        model_version: '1',
        outcome,
        output_tokens: 0,
        reason,
        summary: outcome === 'escalated' ? summaryOf(telling) : null,
        team_id: outcome === 'escalated' ? (escalated?.decision.teamId ?? null) : null,
        trace,
        updated_at: at.toISOString(),
        violations: [],
      },
    ],
  }
}

/** The narrowest of department and category, as it was before a person took over. */
const modeOf = ({ demo }: CaseTelling): AssistantMode =>
  effectiveMode([
    departments.find(({ key }) => key === demo.department)?.assistantMode ?? null,
    categories.find(({ key }) => key === demo.category)?.assistantMode ?? null,
  ])

const runOf = ({ mode, telling: { demo } }: { mode: AssistantMode; telling: CaseTelling }): Run => {
  const answer = demo.messages.find(({ authorKind }) => authorKind === 'assistant') ?? null
  const confidence = Math.round(100 * (0.62 + 0.33 * demoShare(`answer ${demo.key}`))) / 100

  if (answer !== null) {
    return answer.isDraft
      ? { answer, confidence, outcome: 'drafted', reason: 'Answers wait for approval here.' }
      : { answer, confidence, outcome: 'sent', reason: 'Every check passed.' }
  }

  if (demo.events.some(({ kind }) => kind === 'escalated')) {
    return {
      answer,
      confidence: null,
      outcome: 'escalated',
      reason: `${demo.escalationFlags.join(', ')}: a person has to look at this.`,
    }
  }

  return {
    answer,
    confidence: null,
    outcome: 'skipped',
    reason: mode === 'off' ? 'The assistant is off here.' : 'A person is at work on this case.',
  }
}

const summaryOf = ({ demo }: CaseTelling): null | string =>
  demo.messages.find(({ authorKind }) => authorKind === 'system')?.text ?? null

/** The five tools in their order, with what they gave. */
const traceOf = ({
  at,
  confidence,
  outcome,
  telling: { caseId, demo, escalated, ids, number },
}: {
  at: Date
  confidence: null | number
  outcome: Run['outcome']
  telling: CaseTelling
}): AssistantStep[] => {
  const customerId = ids.customers(demo.customerEmail)
  const slug = demo.article
  const steps: Pick<AssistantStep, 'input' | 'kind' | 'name' | 'output'>[] = [
    {
      input: { channel: demo.channel, customer_id: customerId, subject: demo.subject },
      kind: 'tool',
      name: 'create_ticket',
      output: { status: 'open', ticket_id: caseId, ticket_number: number },
    },
    {
      input: { customer_id: customerId, limit: 20 },
      kind: 'tool',
      name: 'get_customer_history',
      output: { conversations: [], tickets: [] },
    },
    {
      input: { max_results: 3, query: demo.subject },
      kind: 'tool',
      name: 'search_knowledge_base',
      output: {
        articles: slug === null ? [] : [{ article_slug: slug, relevance_score: confidence ?? 0.4 }],
        confidence: confidence ?? 0.4,
        method: 'semantic',
      },
    },
    {
      input: { misses: confidence === null ? 1 : 0 },
      kind: 'check',
      name: 'reason',
      output: { flags: outcome === 'escalated' ? demo.escalationFlags : [], reasons: [] },
    },
    ...endingOf({ escalatedTo: escalated?.decision.teamId ?? null, outcome }),
  ]

  return steps.map((step, index) => ({
    cost: 0,
    error: null,
    inputTokens: 0,
    milliseconds: 1 + Math.round(14 * demoShare(`step ${demo.key} ${step.name}`)),
    outputTokens: 0,
    startedAt: after(at, index * 20).toISOString(),
    ...step,
  }))
}

const endingOf = ({
  escalatedTo,
  outcome,
}: {
  escalatedTo: null | string
  outcome: Run['outcome']
}): Pick<AssistantStep, 'input' | 'kind' | 'name' | 'output'>[] => {
  switch (outcome) {
    case 'escalated':
      return [
        {
          input: { routing_team: escalatedTo },
          kind: 'tool',
          name: 'escalate_to_human',
          output: { estimated_response_minutes: null, is_escalated: true },
        },
      ]
    case 'sent':
      return [
        {
          input: {},
          kind: 'tool',
          name: 'send_response',
          output: { delivery_status: 'queued', message_id: null },
        },
      ]
    case 'drafted':
    case 'skipped':
      return []
  }
}
