import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { query } from '@tests/setup/database'

import { fireTriggers } from '@/domain/escalation/fireTriggers'
import { inTransaction } from '@/lib/inTransaction'
import { approveDraft } from '@/pipeline/cases/approveDraft'
import { sqlOn } from '@/lib/sql'
import { estimateWait } from '@/pipeline/answer/estimateWait'
import { changeMode } from '@/pipeline/judge/changeMode'
import { findPastMessages } from '@/queries/assistant/findPastMessages'
import { findResolution } from '@/queries/assistant/findResolution'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

const caseOf = async (address: string): Promise<Record<string, unknown>> => {
  const [row] = await query<Record<string, unknown>>(
    `select c.id, c.status, t.key as team,
            (select count(*)::int from messages m where m.case_id = c.id and m.is_draft) as waiting,
            (select count(*)::int from messages m where m.case_id = c.id and m.direction = 'internal'
               and m.author_kind = 'assistant' and m.sources is not null) as suggestions,
            array(select f.value::text from cases_escalation_flags f where f.parent_id = c.id) as flags
       from cases c join customer_identifiers i on i.customer_id = c.customer_id left join teams t on t.id = c.team_id
      where i.value = $1 order by c.created_at desc limit 1`,
    [address],
  )

  return row ?? {}
}

const ask = async (from: string, text: string): Promise<Record<string, unknown>> => {
  await pipeline.sendWhatsApp({ from, text })
  await pipeline.drain()

  return caseOf(from)
}

const setMode = async (mode: string): Promise<void> => {
  await query('update departments set assistant_mode = $1::enum_departments_assistant_mode', [mode])
}

describe('F5 people take over', () => {
  test('the suggestion for an escalated case is a note with sources, and nothing waits for approval', async () => {
    const after = await ask(
      '+4915100000301',
      'How can I reset my password? I want to talk to a human please',
    )

    expect(after).toMatchObject({ status: 'escalated', suggestions: 1, waiting: 0 })
  })

  test('a draft to an earlier message is withdrawn when a later one escalates', async () => {
    await setMode('suggest')
    expect(await ask('+4915100000302', 'How can I reset my password?')).toMatchObject({
      waiting: 1,
    })
    expect(await ask('+4915100000302', 'I want to talk to a human please')).toMatchObject({
      flags: expect.arrayContaining(['HUMAN_REQUESTED']) as unknown,
      status: 'escalated',
      waiting: 0,
    })
  })

  test('where the assistant is off, a wish for a person and a security matter still reach their team', async () => {
    await setMode('off')
    expect(await ask('+4915100000303', 'I want to talk to a human please')).toMatchObject({
      flags: expect.arrayContaining(['HUMAN_REQUESTED']) as unknown,
      status: 'escalated',
    })
    expect(await ask('+4915100000304', 'There was unauthorized access to our files')).toMatchObject(
      {
        flags: ['SECURITY_ESCALATION'],
        status: 'escalated',
        suggestions: 0,
        team: 'security',
      },
    )
    expect((await ask('+4915100000305', 'How can I reset my password?'))['status']).not.toBe(
      'escalated',
    )
    await setMode('auto')
  })

  test('who is escalated is told so where the house wants it: once, in their language, with the wait of the team that is there', async () => {
    await query(
      `insert into assistant_settings (settings, created_at) values ('{"isHoldingReplySent": true}', now())`,
    )
    const from = '+4915100000309'
    const told = () => pipeline.sent.filter(({ to }) => to === from).map(({ text }) => text)
    const asked = await ask(from, 'Ich möchte bitte mit einem Menschen sprechen')
    expect(asked).toMatchObject({ status: 'escalated', team: 'support-tier-1' })
    expect(told()).toHaveLength(1)
    expect(told()[0]).toMatch(/^Danke für Ihre Nachricht\..* etwa \d+ Minuten/u)
    // It is no answer: the customer still waits, and nobody is asked whether it helped.
    expect(told()[0]).not.toContain('👍')
    const [waits] = await query(
      `select waiting_since is not null as waits, first_responded_at as responded from cases where id = $1`,
      [asked['id']],
    )
    expect(waits).toEqual({ responded: null, waits: true })
    await ask(from, 'Ich möchte wirklich mit einem Menschen sprechen')
    expect(told()).toHaveLength(1)

    await query(`update agent_profiles set availability = 'offline'`)
    await ask('+4915100000310', 'I want to talk to a human please')
    expect(pipeline.sent.at(-1)?.text).toContain('we cannot say exactly when')
    await query(`update agent_profiles set availability = 'available'`)
    await query('delete from assistant_settings')
  })

  test('the wait is what waits at the team, shared by those who are there, and none is promised when nobody is', async () => {
    const key = 'support-tier-1'
    const people = `select m.staff_id from team_members m join teams t on t.id = m.team_id where t.key = '${key}'`
    const wait = () => estimateWait({ run: sqlOn(pipeline.payload), teamKey: key })
    const be = (availability: string) =>
      query(
        `update agent_profiles set availability = $1::enum_agent_profiles_availability where staff_id in (${people})`,
        [availability],
      )
    await be('available')
    const [team] = await query<{ people: number; waits: string }>(
      `select count(*)::int as people, (select c.id from cases c join teams t on t.id = c.team_id
                where t.key = '${key}' and c.status = 'escalated' limit 1) as waits
         from agent_profiles where staff_id in (${people})`,
    )
    const { people: count = 0, waits } = team ?? {}
    expect(count).toBeGreaterThan(0)
    const set = (minutes: number) =>
      query(
        `update cases set expected_minutes = case when id = $2 then $1 else 0 end, waiting_since = now()
          where team_id = (select id from teams where key = '${key}')`,
        [minutes, waits],
      )
    await set(300 * count)
    expect(await wait()).toBe(300)
    await set(600 * count)
    expect(await wait()).toBe(600)
    await set(0)
    expect(await wait()).toBe(5)
    await be('offline')
    expect(await wait()).toBeNull()
    await be('available')
  })

  test('where no article speaks the customer’s language and no model can translate, a person gets it and nothing in English leaves', async () => {
    await query(
      `insert into assistant_settings (settings, created_at) values ('{"isTranslating": true}', now())`,
    )
    const from = '+4915100000399'
    expect(await ask(from, 'Comment puis-je réinitialiser mon mot de passe ?')).toMatchObject({
      status: 'escalated',
      suggestions: 0,
    })
    expect(pipeline.sent.filter(({ to }) => to === from)).toEqual([])
    await query('delete from assistant_settings')
  })

  test('a letter is signed as the house signs, and one with a word that it avoids waits for a person (F2, F4)', async () => {
    const mail = async (from: string): Promise<string | undefined> => {
      await pipeline.sendMail({ from, subject: 'Password', text: 'How can I reset my password?' })
      await pipeline.drain()

      return pipeline.sent.find(({ to }) => to === from)?.text
    }
    const set = (settings: string) =>
      query('insert into assistant_settings (settings, created_at) values ($1::jsonb, now())', [
        settings,
      ])
    await set('{"company": "Nordlicht", "signature": "Your crew of Nordlicht"}')
    const letter = await mail('signed@brand.example')
    expect(letter).toContain('contacting Nordlicht')
    expect(letter).toContain('Kind regards\nYour crew of Nordlicht')

    await set('{"avoidedWords": ["password"]}')
    expect(await mail('avoided@brand.example')).toBeUndefined()
    expect(await caseOf('avoided@brand.example')).toMatchObject({ waiting: 1 })
    await query('delete from assistant_settings')
  })

  test('a rule whose settings do not fit its detector is left out, and the others fire', async () => {
    await query(
      `update escalation_rules set settings = '{"atLeast":"many"}' where detector = 'kb-miss-count'`,
    )
    expect(await ask('+4915100000306', 'I have given this to my lawyer')).toMatchObject({
      flags: expect.arrayContaining(['LEGAL_ESCALATION']) as unknown,
      status: 'escalated',
    })
  })
})

describe('F3, F9 looking back', () => {
  test('a trigger is tried on past messages as they were, and answered cases count once', async () => {
    await setMode('auto')
    const asked = await ask('+4915100000320', 'How can I reset my password?')
    expect(asked['status']).toBe('pending-customer')
    // The tool named the message that left (F1).
    const [sent] = await query(
      `select m.id, step -> 'output' ->> 'message_id' as named
         from assistant_runs r join messages m on m.id = r.answer_id, jsonb_array_elements(r.trace) step
        where r.case_id = $1 and step ->> 'name' = 'send_response'`,
      [asked['id']],
    )
    expect(sent?.['named']).toBe(sent?.['id'])
    const past = await findPastMessages({ run: sqlOn(pipeline.payload) })
    const rule = {
      detector: 'keywords' as const,
      flag: 'HUMAN_REQUESTED' as const,
      id: 'tried',
      isActive: true,
      name: 'Lawyers',
      position: 1,
      settings: { keywords: { en: ['lawyer'] } },
      severity: 'high' as const,
      teamSlug: 'legal',
    }
    const fired = past.filter(({ facts }) => fireTriggers({ facts, rules: [rule] }).length > 0)
    expect(fired.map(({ facts }) => facts.text)).toEqual(['I have given this to my lawyer'])

    const resolved = (at: Date) => findResolution({ now: at, run: sqlOn(pipeline.payload) })
    const week = new Date(Date.now() + 8 * 86_400_000)
    const young = await resolved(new Date())
    expect(young.waiting).toBeGreaterThanOrEqual(1)
    expect(young.assumed).toBe(0)
    expect((await resolved(week)).assumed).toBe(young.waiting)
    await query(
      `insert into feedback (id, case_id, about, rating, is_solved, created_at, updated_at)
       values (gen_random_uuid(), $1, 'assistant', 5, true, now(), now())`,
      [asked['id']],
    )
    expect(await resolved(week)).toMatchObject({ assumed: young.waiting - 1, confirmed: 1 })
    await ask('+4915100000320', 'It did not help.')
    expect(await resolved(week)).toMatchObject({ confirmed: 0 })
  })
})

describe('F6 modes are earned, and lost', () => {
  const judge = async (): Promise<string> => {
    const { kind } = await pipeline.handlers['judge-assistant']({
      input: {},
      isLastAttempt: false,
      payload: pipeline.payload,
      signal: new AbortController().signal,
    })

    return kind
  }
  const comparisonOf = async (caseId: unknown): Promise<Record<string, unknown>[]> =>
    query(
      'select basis, agrees, would_send, mode, edits from assistant_comparisons where case_id = $1',
      [caseId],
    )
  const answerAsAgent = (caseId: unknown, text: string) =>
    pipeline.payload.create({
      collection: 'messages',
      data: {
        authorKind: 'agent',
        case: String(caseId),
        channel: 'whatsapp',
        direction: 'outbound',
        text,
      },
      overrideAccess: true,
    })
  const scope = async (): Promise<{ id: string; kind: 'department' }> => {
    const [row] = await query<{ id: string }>(
      `select department_id as id from cases where id in (select case_id from assistant_comparisons) limit 1`,
    )

    return { id: row?.id ?? '', kind: 'department' }
  }
  const actor = { id: null, kind: 'system', role: null } as const
  const promote = async (to: 'auto' | 'suggest') => {
    const of = await scope()

    return inTransaction({
      payload: pipeline.payload,
      work: (req) => changeMode({ actor, now: new Date(), req, scope: of, to }),
    })
  }

  test('a shadow answer stands beside what the agent sent, once', async () => {
    await setMode('shadow')
    const right = await ask('+4915100000311', 'How can I reset my password?')
    const wrong = await ask('+4915100000312', 'How can I reset my password?')
    const [run] = await query<{ answer: string }>(
      `select (select s -> 'output' ->> 'answer' from jsonb_array_elements(trace) s where s ->> 'name' = 'reason') as answer
         from assistant_runs where case_id = $1`,
      [right['id']],
    )
    expect(await judge()).toBe('nothing-new')
    await answerAsAgent(right['id'], `Hello Ada, ${run?.answer ?? ''} Regards, Tom`)
    await answerAsAgent(wrong['id'], 'Please call us, we look at it together.')

    expect(await judge()).toBe('compared')
    expect(await judge()).toBe('nothing-new')
    expect(await comparisonOf(right['id'])).toMatchObject([
      { agrees: true, basis: 'reply', mode: 'shadow', would_send: true },
    ])
    expect(await comparisonOf(wrong['id'])).toMatchObject([{ agrees: false, basis: 'reply' }])
  })

  test('a draft that was sent as it was agrees without an edit', async () => {
    await setMode('suggest')
    const asked = await ask('+4915100000313', 'How can I reset my password?')
    const [draft] = await query<{ id: string }>(
      'select id from messages where case_id = $1 and is_draft',
      [asked['id']],
    )
    await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        approveDraft({ actor, messageId: draft?.id ?? '', now: new Date(), req, staffId: null }),
    })
    await judge()

    expect(await comparisonOf(asked['id'])).toMatchObject([
      { agrees: true, basis: 'approved', edits: 0, mode: 'suggest' },
    ])
  })

  test('a wider mode is refused with the figures until agreement has earned it, by door and by hand', async () => {
    await setMode('shadow')
    expect(await promote('suggest')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(
        /suggest needs a lower bound of 60\.0 %: 2 of 3 agreed/u,
      ) as unknown,
    })
    const admin = await pipeline.payload.create({
      collection: 'staff',
      data: {
        email: 'modes@techcorp.example',
        isActive: true,
        name: 'Mo Des',
        password: 'calm-harbour-2026',
        role: 'admin',
      },
      overrideAccess: true,
    })
    const { id } = await scope()
    const byHand = pipeline.payload.update({
      collection: 'departments',
      data: { assistantMode: 'suggest' },
      id,
      overrideAccess: true,
      user: { ...admin, collection: 'staff' },
    })
    await expect(byHand).rejects.toThrow(/assistantMode|Assistant Mode/u)

    // Forty more answers that people confirmed.
    await query(`
      with said as (
        insert into messages (id, case_id, channel, direction, author_kind, text, created_at, updated_at)
        select gen_random_uuid(), r.case_id, 'whatsapp', 'inbound', 'customer', 'again', now(), now()
          from assistant_comparisons r cross join generate_series(1, 40)
         where r.basis = 'approved' returning id, case_id),
      ran as (
        insert into assistant_runs (id, case_id, message_id, mode, outcome, reason, trace, model, model_version, created_at, updated_at)
        select gen_random_uuid(), case_id, id, 'suggest', 'drafted', 'x', '[]', 'm', '1', now(), now() from said returning id, case_id)
      insert into assistant_comparisons (run_id, case_id, department_id, mode, would_send, basis, answer, agrees, decided_at)
      select ran.id, ran.case_id, c.department_id, 'suggest', true, 'reply', 'x', true, now()
        from ran join cases c on c.id = ran.case_id`)

    expect(await promote('suggest')).toEqual({ kind: 'changed' })
    expect(await promote('auto')).toEqual({ kind: 'changed' })
  })

  test('when agreement falls below, the mode goes back by itself, once, with alert, notice and audit entry', async () => {
    await query('update assistant_comparisons set agrees = false')
    const { id } = await scope()
    const modeNow = async (): Promise<unknown> =>
      (await query('select assistant_mode as mode from departments where id = $1', [id]))[0]?.[
        'mode'
      ]
    expect(await modeNow()).toBe('auto')
    expect(await judge()).toBe('demoted')
    expect(await modeNow()).toBe('suggest')
    expect(await judge()).toBe('demoted')
    expect(await judge()).toBe('nothing-new')
    expect(await modeNow()).toBe('shadow')

    const [traces] = await query(
      `select (select count(*)::int from alerts where kind = 'assistant' and status = 'open') as alerts,
              (select count(*)::int from audit_entries where action = 'assistant.mode-demoted' and subject_id = $1) as audited,
              (select count(distinct title)::int from notifications where title like 'The assistant went back%') as told`,
      [id],
    )
    expect(traces).toEqual({ alerts: 2, audited: 2, told: 2 })
  })
})
