import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { CheckView } from '@/contracts/assistantEvaluation'
import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import type { GoldenPort } from '@/pipeline/judge/goldenPort'

import { sqlOn } from '@/lib/sql'
import { evaluateAssistant } from '@/pipeline/judge/evaluateAssistant'
import { watchEvaluations } from '@/pipeline/judge/watchEvaluations'
import { findEvaluations } from '@/queries/assistant/findEvaluations'
import { query } from '@tests/setup/database'

import type { Answer } from '../access/callRest'
import type { SignedInStaff } from '../access/signInStaff'
import type { Pipeline } from './startPipeline'

import { signInStaff } from '../access/signInStaff'
import { richText } from '../knowledge/helpers'
import { startPipeline } from './startPipeline'

let pipeline: Pipeline
let staff: SignedInStaff

beforeAll(async () => {
  pipeline = await startPipeline()
  staff = await signInStaff('judged.example')
})

afterAll(() => pipeline.stop())

const call: SignedInStaff['call'] = (...given) => staff.call(...given)

const checkOf = ({ body }: Answer): CheckView => (body as { check: CheckView }).check

/** Asks, lets the worker judge, and reads what it found. */
const judge = async (who: string, change: Record<string, unknown>): Promise<CheckView> => {
  const asked = await call(who, 'POST', '/assistant/checks', change)
  expect(asked.status).toBe(202)
  await pipeline.drain(['evaluate-assistant'])

  return checkOf(await call(who, 'GET', `/assistant/checks?id=${checkOf(asked).id}`))
}

const newest = async () => (await findEvaluations({ run: sqlOn(pipeline.payload) }))[0]

describe('F10 a change is judged before it holds', () => {
  const trigger = async (): Promise<{ id: string; settings: Record<string, unknown> }> => {
    const [row] = await query<{ id: string; settings: Record<string, unknown> }>(
      `select id, settings from escalation_rules where flag = 'LEGAL_ESCALATION' and detector = 'keywords'`,
    )

    return row ?? { id: '', settings: {} }
  }
  const greedy = (settings: Record<string, unknown>): Record<string, unknown> => ({
    ...settings,
    keywords: { en: ['password', 'invoice', 'lawyer'] },
  })

  test('a house that never ran an evaluation saves as before; afterwards an unjudged change is refused', async () => {
    const { id, settings } = await trigger()
    const same = { settings: { ...settings, keywords: { en: ['lawyer'] } } }
    expect((await call('admin', 'PATCH', `/escalation-rules/${id}`, same)).status).toBe(200)
    await call('admin', 'PATCH', `/escalation-rules/${id}`, { settings })

    expect(
      (await call('admin', 'POST', '/assistant/evaluations', { candidate: null })).status,
    ).toBe(202)
    expect(await pipeline.drain(['evaluate-assistant'])).toEqual(['evaluate-assistant: done'])
    expect((await newest())?.figures).toMatchObject({ sentWrongly: 0, unsafe: 0 })

    const refused = await call('admin', 'PATCH', `/escalation-rules/${id}`, same)
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('has not been judged') as unknown,
    ])
    // Its name is no matter of answers.
    expect((await call('admin', 'PATCH', `/escalation-rules/${id}`, { name: 'Law' })).status).toBe(
      200,
    )
  })

  test('a trigger that takes answers away is named with the conversations, and holds only when confirmed', async () => {
    const { id, settings } = await trigger()
    const values = { settings: greedy(settings) }
    const change = { id, kind: 'trigger', values }
    const check = await judge('admin', change)
    expect(check).toMatchObject({ isConfirmed: false, status: 'done' })
    expect(check.done).toBe(check.total)
    expect(check.judgement?.warnings.join(' ')).toContain('Automation fell from')
    expect(check.judgement?.worse).toContainEqual(
      expect.objectContaining({ expected: 'reset-your-password', got: 'escalated' }),
    )

    const save = (): Promise<Answer> => call('admin', 'PATCH', `/escalation-rules/${id}`, values)
    expect((await save()).text).toContain('makes the assistant worse')
    expect((await trigger()).settings).toEqual(settings)
    // Asked for again it is the same check, not another run.
    expect(checkOf(await call('admin', 'POST', '/assistant/checks', change)).id).toBe(check.id)
    // Whoever else wants it has to say so too.
    await call('manager', 'POST', '/assistant/checks/confirm', { id: check.id })
    expect((await save()).status).toBe(409)
    expect(
      (await call('admin', 'POST', '/assistant/checks/confirm', { id: check.id })).status,
    ).toBe(200)
    expect((await save()).status).toBe(200)
    expect(
      await query(
        `select 1 from audit_entries where action = 'assistant.worse-change-confirmed' and subject_id = $1`,
        [check.id],
      ),
    ).toHaveLength(2)
    // Nothing of a run became a case, a message or a run of the assistant.
    expect(await query('select 1 from messages')).toEqual([])
    await query('update escalation_rules set settings = $1 where id = $2', [settings, id])
  })

  test('a guardrail that costs nothing is saved without a question; who may not change it may not have it judged', async () => {
    const [row] = await query<{ id: string; settings: { input: { keywords: { en: string[] } } } }>(
      `select id, settings from guardrails where settings -> 'input' -> 'keywords' -> 'en' is not null order by key limit 1`,
    )
    const { id = '', settings } = row ?? {}
    const en = [...(settings?.input.keywords.en ?? []), 'unheard of']
    const values = { settings: { ...settings, input: { ...settings?.input, keywords: { en } } } }
    const change = { id, kind: 'guardrail', values }
    expect((await call('analyst', 'POST', '/assistant/checks', change)).status).toBe(403)
    expect((await judge('admin', change)).judgement?.warnings).toEqual([])
    expect((await call('admin', 'PATCH', `/guardrails/${id}`, values)).status).toBe(200)
  })

  test('settings that send less are judged too; what cannot be judged is said', async () => {
    const { body } = await call('admin', 'GET', '/assistant/settings')
    const values = {
      ...(body as { settings: object }).settings,
      instructions: 'Be short.',
      minimumConfidence: 0.95,
    }
    const save = (): Promise<Answer> => call('admin', 'POST', '/assistant/settings', values)
    expect((await save()).status).toBe(409)
    const check = await judge('admin', { id: null, kind: 'settings', values })
    expect(check.judgement?.warnings.join(' ')).toContain('Automation fell')
    expect(check.judgement?.notes.join(' ')).toContain('No language model is connected')
    expect((await save()).status).toBe(409)
    expect(await query('select 1 from assistant_settings')).toEqual([])
  })

  test('an article: what the judgement foretold is what comes, and the worker tells when it came all the same', async () => {
    const [row] = await query<{ id: string }>(
      `select id from articles where slug = 'reset-your-password'`,
    )
    const id = row?.id ?? ''
    const body = await richText('## Kites\n\nKites fly where the wind is. They come in red.')
    await call('analyst', 'PATCH', `/articles/${id}?draft=true`, {
      _status: 'draft',
      body,
      keywords: '',
      title: 'Kites',
    })
    const approve = (): Promise<Answer> =>
      call('manager', 'POST', '/knowledge/review', {
        ...{ collection: 'articles', id, note: '', wish: 'approve' },
      })
    expect((await approve()).text).toContain('has not been judged')
    const check = await judge('manager', { id, kind: 'article' })
    expect(check.judgement?.warnings.join(' ')).toContain('Automation fell')
    expect((await approve()).text).toContain('makes the assistant worse')
    await call('manager', 'POST', '/assistant/checks/confirm', { id: check.id })
    expect((await approve()).status).toBe(200)
    await pipeline.drain(['index-article'])

    const foretold = (await newest())?.figures
    await call('admin', 'POST', '/assistant/evaluations', { candidate: null })
    await pipeline.drain(['evaluate-assistant'])
    expect((await newest())?.figures).toEqual(foretold)

    const watch = () => watchEvaluations({ now: new Date(), payload: pipeline.payload })
    expect(await watch()).toBe('warned')
    expect(await watch()).not.toBe('warned')
    const [told] = await query<{ alerts: number; people: number }>(
      `select (select count(*)::int from alerts where dedupe_key like 'assistant-evaluation:%' and status = 'open') as alerts,
              (select count(distinct recipient_id)::int from notifications where title like 'A change made the assistant worse%') as people`,
    )
    expect(told?.alerts).toBe(1)
    expect(told?.people).toBeGreaterThanOrEqual(2)
  })

  test('a run whose worker died goes on where it was; one of another state of the house begins anew', async () => {
    const { body } = await call('admin', 'POST', '/assistant/evaluations', { candidate: null })
    const { id } = body as { id: string }
    const outcomes = Array.from({ length: 60 }, (_, at): GoldenOutcome => {
      return { got: 'sent', group: 'answerable', id: String(at), isRight: true, isSent: true }
    })
    const known: number[] = []
    let state = 'one'
    const golden: GoldenPort = {
      describe: () => Promise.resolve(state),
      hasLanguageModel: false,
      run: async ({ known: before, onProgress }) => {
        known.push(before.length)

        for (let done = before.length + 1; done <= 30; done += 1) {
          await onProgress(outcomes.slice(0, done), outcomes.length)
        }

        throw new Error('The worker died')
      },
      tell: () => null,
    }
    const attempt = () =>
      evaluateAssistant({
        clock: () => new Date(),
        evaluationId: id,
        golden,
        payload: pipeline.payload,
      })

    await expect(attempt()).rejects.toThrow('The worker died')
    await expect(attempt()).rejects.toThrow('The worker died')
    state = 'two'
    await expect(attempt()).rejects.toThrow('The worker died')
    expect(known).toEqual([0, 25, 0])
    await pipeline.drain(['evaluate-assistant'])
    expect(await newest()).toMatchObject({ id, status: 'done' })
  })
})
