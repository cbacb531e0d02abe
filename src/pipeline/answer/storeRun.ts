import type { PayloadRequest } from 'payload'

import type { AssistantRun } from '@/contracts/assistant'

import { auditInsert } from '@/audit/auditInsert'
import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'

import type { Written } from './carryOut'
import type { AnswerContext } from './readAnswerContext'

import { assistantActor } from '../cases/actor'

/** Writes the row of a run with its trace and audit entry, counts the articles used and marks the message as answered. */
export const storeRun = async ({
  assistantRun: { confidence, findings, outcome, trace, version = 'assistant-1', violations },
  context,
  messageId,
  now,
  req,
  written,
}: {
  assistantRun: AssistantRun
  context: AnswerContext
  messageId: string
  now: Date
  req: PayloadRequest
  written: Written
}): Promise<void> => {
  const run = await sqlIn(req)
  const [team] =
    outcome.kind === 'escalated'
      ? await run<{ id: string }>(sql`select id from teams where key = ${outcome.teamSlug}`)
      : []
  const model = trace.find(({ kind }) => kind === 'model')
  await req.payload.db.create({
    collection: slugs.assistantRuns,
    data: {
      answer: written.answerId,
      case: context.caseId,
      confidence,
      cost: trace.reduce((sum, step) => sum + step.cost, 0),
      createdAt: now.toISOString(),
      flags: outcome.kind === 'escalated' ? outcome.triggers.map(({ flag }) => flag) : [],
      inputTokens: trace.reduce((sum, step) => sum + step.inputTokens, 0),
      message: messageId,
      milliseconds: trace.reduce((sum, step) => sum + step.milliseconds, 0),
      mode: context.mode,
      model: model?.name ?? 'none',
      modelVersion: version,
      outcome: written.kind,
      outputTokens: trace.reduce((sum, step) => sum + step.outputTokens, 0),
      reason: written.reason,
      summary: outcome.kind === 'escalated' ? outcome.summary : null,
      team: team?.id ?? null,
      trace,
      violations: [...violations, ...findings],
    },
    req,
    returning: false,
  })
  const entry = auditInsert({
    action: `assistant.${written.kind}`,
    actor: assistantActor,
    after: { confidence, mode: context.mode, steps: trace.map(({ name }) => name) },
    caseId: context.caseId,
    modelVersion: version,
    reason: written.reason,
    req,
    subjectId: messageId,
    subjectType: slugs.messages,
  })
  // Articles are locked in the order of their ids, so that two answers at once both count and never deadlock.
  await run(sql`
    with used as (
      select id from articles where id = any(${sql.param([...(written.articleIds ?? [])])}::uuid[]) order by id for update),
    counted as (
      update articles set used_count = coalesce(used_count, 0) + 1 from used where articles.id = used.id),
    answered as (update messages set answered_at = ${now.toISOString()} where id = ${messageId})
    ${entry}`)
}
