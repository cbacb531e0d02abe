import { routingEngineVersion } from '@/domain/routing/decideRoute'

import { agents } from '../../content/organisation/agents'
import { teams } from '../../content/organisation/teams'
import { demoId } from '../demoId'
import { demoShare } from '../demoShare'
import type { SeedRow } from '../insertRows'
import type { CaseTelling, DemoDecision } from './caseTelling'
import { after, routedAfter, triagedAfter } from './caseTelling'
import { mistakenCategory, othersOf } from './mistakenCategory'

/** Long enough to be a person's decision. */
const overriddenAfter = 60_000
/** When the agent had read it. */
const correctedAfter = 15 * 60_000

/** What triage would have left behind; the model is named for what it is, a story. */
export const triageRows = ({ caseId, demo, firstMessageId, ids }: CaseTelling): SeedRow[] => {
  if (demo.triage === null || demo.category === null) {
    return []
  }

  const at = after(demo.createdAt, triagedAfter)
  const { confidence } = demo.triage
  const mistaken = mistakenCategory(demo)
  const correctedAt = after(demo.createdAt, correctedAfter)
  const correctedBy =
    mistaken === null || demo.assigneeEmail === null ? null : ids.staff(demo.assigneeEmail)

  return [
    {
      case_id: caseId,
      category_id: ids.categories(mistaken ?? demo.category),
      category_label: mistaken ?? demo.category,
      confidence,
      corrected_by_id: correctedBy,
      corrections:
        correctedBy === null
          ? null
          : {
              category: {
                at: correctedAt.toISOString(),
                by: correctedBy,
                caseBefore: mistaken,
                from: mistaken,
                to: demo.category,
              },
            },
      cost: 0,
      created_at: at.toISOString(),
      entities: [],
      id: demoId({ at, name: `triage ${demo.key}` }),
      input_tokens: 0,
      intent: null,
      language: demo.language,
      message_id: firstMessageId,
      milliseconds: 2 + Math.round(9 * demoShare(`triage ms ${demo.key}`)),
      model: 'demo-content',
      model_version: '1',
      out_of_scope: 0.02,
      output_tokens: 0,
      priority: demo.priority,
      priority_confidence: Math.round(100 * (0.6 + 0.38 * demoShare(`priority ${demo.key}`))) / 100,
      ranking: rankingOf({ confidence, demo, mistaken }),
      rationale: demo.triage.rationale,
      sentiment: demo.sentiment ?? 0.5,
      toxicity: demo.escalationFlags.includes('SENTIMENT_ESCALATION') ? 0.7 : 0.02,
      updated_at: at.toISOString(),
      wants_person: demo.escalationFlags.includes('HUMAN_REQUESTED') ? 0.94 : 0.05,
    },
  ]
}

/** The category that triage named and two others that share what is left. */
const rankingOf = ({
  confidence,
  demo,
  mistaken,
}: {
  confidence: number
  demo: CaseTelling['demo']
  mistaken: null | string
}): { confidence: number; label: string }[] => {
  const [best = '', ...others] = [
    ...(mistaken === null ? [] : [mistaken]),
    demo.category ?? '',
    ...othersOf(demo).filter((key) => key !== mistaken),
  ].slice(0, 3)

  return [
    { confidence, label: best },
    ...others.map((label, index) => ({
      confidence: Math.round(100 * (1 - confidence) * (index === 0 ? 0.6 : 0.3)) / 100,
      label,
    })),
  ]
}

/** The decisions of a case: routing, then an escalation, or the lead who moved it to the team of the story. */
export const decisionRows = (telling: CaseTelling): SeedRow[] => {
  const { demo, escalated, firstMessageId, routed } = telling

  if (routed === null) {
    return []
  }

  const escalation = demo.events.find(({ kind }) => kind === 'escalated')
  const rows = [
    decisionRow({
      at: after(demo.createdAt, routedAfter),
      made: routed,
      messageId: firstMessageId,
      outcome: routed.decision.outcome,
      reason: null,
      telling,
    }),
  ]

  if (escalated !== null && escalation !== undefined) {
    rows.push(
      decisionRow({
        at: escalation.at,
        made: escalated,
        messageId: null,
        outcome: `escalated-${escalated.decision.outcome}`,
        reason: `${demo.escalationFlags.join(', ')}: the assistant hands over.`,
        telling,
      }),
    )
  }

  const latest = escalated ?? routed

  if (latest.decision.teamId !== telling.ids.teams(demo.team)) {
    const decidedAt = escalation?.at ?? after(demo.createdAt, routedAfter)
    rows.push(overrideRow({ at: after(decidedAt, overriddenAfter), from: latest, telling }))
  }

  return rows
}

const decisionRow = ({
  at,
  made: { decision, input },
  messageId,
  outcome,
  reason,
  telling: { caseId, demo },
}: {
  at: Date
  made: DemoDecision
  messageId: null | string
  outcome: string
  reason: null | string
  telling: CaseTelling
}): SeedRow => ({
  assignee_id: decision.agentId,
  case_id: caseId,
  created_at: at.toISOString(),
  id: demoId({ at, name: `decision ${demo.key} ${outcome}` }),
  inputs: input,
  message_id: messageId,
  outcome,
  overridden_by_id: null,
  rationale: [...(reason === null ? [] : [reason]), ...decision.rationale].join(' '),
  reason,
  receipt: decision,
  // An escalation's rule is no record.
  rule_id: messageId === null ? null : decision.ruleId,
  team_id: decision.teamId,
  updated_at: at.toISOString(),
  version: decision.versions['engine'] ?? routingEngineVersion,
})

/** Someone who leads the first team, or any lead of support, took it to the team that it needed. */
const overrideRow = ({
  at,
  from,
  telling: { caseId, demo, ids },
}: {
  at: Date
  from: DemoDecision
  telling: CaseTelling
}): SeedRow => {
  const first = teams.find(({ key }) => ids.teams(key) === from.decision.teamId)
  const target = teams.find(({ key }) => key === demo.team)
  const lead = agents.find(({ email }) => email === first?.leadEmail)
  const reason = `Moved by hand: this needs ${target?.name ?? demo.team}.`

  return {
    assignee_id: demo.assigneeEmail === null ? null : ids.staff(demo.assigneeEmail),
    case_id: caseId,
    created_at: at.toISOString(),
    id: demoId({ at, name: `decision ${demo.key} override` }),
    inputs: {},
    message_id: null,
    outcome: 'override',
    overridden_by_id: lead === undefined ? null : ids.staff(lead.email),
    rationale: reason,
    reason,
    receipt: {},
    rule_id: null,
    team_id: ids.teams(demo.team),
    updated_at: at.toISOString(),
    version: 'demo',
  }
}
