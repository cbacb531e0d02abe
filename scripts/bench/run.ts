import { randomBytes } from 'node:crypto'

import { PlainError, runMain } from '../lib/plainError'
import { say, seconds } from '../lib/say'
import { assistantSection } from './assistant/assistantSection'
import { measureAssistant } from './assistant/measureAssistant'
import { cleanUp } from './cleanups'
import { flowSection } from './flowSection'
import { inboxSection } from './inboxSection'
import { isMet } from './isMet'
import { describeMachine, measureBusy } from './machine'
import { formSection } from './measureForm'
import { measureInbox } from './measureInbox'
import { measureSearch, searchSection } from './measureSearch'
import { measureStack } from './measureStacks'
import { measureStart, startSection } from './measureStart'
import { findNativeServer } from './nativeServer'
import { measurePlan } from './plan/measurePlan'
import { planSection } from './plan/planSection'
import { renderTable } from './renderPage'
import { sectionIds, type Section, type SectionId, type SectionResult } from './types'
import { measureTriage } from './triage/measureTriage'
import { triageSection } from './triage/triageSection'
import { measureWorkspace } from './workspace/measureWorkspace'
import { workspaceSection } from './workspace/workspaceSection'
import { writePage } from './writePage'

/**
 * `npm run bench` measures the product under load and writes docs/benchmarks.md; `npm run bench -- form inbox` only
 * those parts. Everything runs in folders, databases and on ports of its own, on loopback, and is gone at the end.
 *
 * `DATABASE_URL`, where set, is the native server: databases of our own are made there and dropped again. `BENCH_CASES`
 * makes the workspace smaller and `BENCH_PASSAGES` leaves larger searches out; the page then says so.
 */
const bench = async (wanted: readonly SectionId[], shell: NodeJS.ProcessEnv): Promise<void> => {
  const native = await findNativeServer(shell['DATABASE_URL'])
  const nativeUrl = native.kind === 'ready' ? native.url : ''
  const kinds =
    native.kind === 'ready' ? (['embedded', 'native'] as const) : (['embedded'] as const)
  const without =
    native.kind === 'ready' ? null : `Not measured on native Postgres: ${native.reason}.`

  if (without !== null) {
    say(`! ${without}`)
  }

  const publish = async (
    before: number,
    results: readonly (SectionResult | false)[],
  ): Promise<void> => {
    const after = await measureBusy()
    const fresh = results
      .filter((result) => result !== false)
      .map((result): Section => ({
        ...result,
        command: `npm run bench${wanted.length === sectionIds.length ? '' : ` -- ${wanted.join(' ')}`}`,
        gaps: [...result.gaps, ...(without === null ? [] : [without])],
        machine: describeMachine(),
        measuredAt: new Date().toISOString(),
        othersBusy: { after, before },
      }))
    fresh.forEach(print)
    writePage(fresh)
  }

  const failures: string[] = []

  /** A part that fails is told at the end; the others go on, since somebody may have left the bench alone. */
  const part = async (
    ids: readonly SectionId[],
    work: () => Promise<readonly (SectionResult | false)[]>,
  ): Promise<void> => {
    if (isStopping() || !ids.some((id) => wanted.includes(id))) {
      return
    }

    try {
      const before = await measureBusy()
      await publish(before, await work())
    } catch (error) {
      if (isStopping()) {
        return // what we took away under its feet is no failure
      }

      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      failures.push(ids.join(', '))
      say(`✗ ${ids.join(', ')}: ${text}`)
    }
  }

  await part(['search'], async () => {
    const figures = []

    for (const kind of kinds) {
      const most = Number(shell['BENCH_PASSAGES'] ?? Number.POSITIVE_INFINITY)
      figures.push(...(await measureSearch({ kind, most, nativeUrl })))
    }

    return [searchSection(figures)]
  })
  await part(['triage'], async () => [triageSection(await measureTriage())])
  await part(['flow', 'form'], async () => {
    const measured = []

    for (const kind of kinds.toReversed()) {
      const wants = { wantsFlow: wanted.includes('flow'), wantsForm: wanted.includes('form') }
      measured.push(await measureStack({ ...wants, kind, nativeUrl }))
    }

    const flows = measured.flatMap(({ flow }) => flow ?? [])
    const forms = measured.flatMap(({ form }) => form ?? [])

    return [flows.length > 0 && flowSection(flows), forms.length > 0 && formSection(forms)]
  })
  await part(['assistant'], async () => {
    const figures = []

    for (const kind of kinds.toReversed()) {
      figures.push(await measureAssistant({ kind, nativeUrl }))
    }

    return [assistantSection(figures)]
  })
  await part(['inbox'], async () =>
    native.kind === 'ready' ? [inboxSection(await measureInbox(nativeUrl))] : [],
  )
  await part(['plan'], async () =>
    native.kind === 'ready' ? [planSection(await measurePlan(nativeUrl))] : [],
  )
  await part(['workspace'], async () =>
    native.kind === 'ready'
      ? [
          workspaceSection(
            await measureWorkspace({ cases: Number(shell['BENCH_CASES'] ?? 1_000_000), nativeUrl }),
          ),
        ]
      : [],
  )
  await part(['start'], async () => [startSection(await measureStart(shell))])

  if (failures.length > 0) {
    throw new PlainError(`Failed, see above: ${failures.join('; ')}. Their earlier figures stand.`)
  }
}

const print = (section: Section): void => {
  say(`\n── ${section.title} ${'─'.repeat(Math.max(0, 80 - section.title.length))}\n`)
  section.tables.forEach((table) => {
    say(`${renderTable(table).join('\n')}\n`)
  })
  section.checks.forEach((check) => {
    const value =
      check.value === null ? 'too little came through' : `${check.value.toFixed(1)} ${check.unit}`
    say(
      `${isMet(check) ? '✓' : '✗'} ${check.name} (${check.database}): ${value}, wanted < ${String(check.target)} ${check.unit}`,
    )
  })
  section.gaps.forEach((gap) => {
    say(`! ${gap}`)
  })
}

const chosenParts = (names: readonly string[]): readonly SectionId[] => {
  const unknown = names.filter((name) => !sectionIds.some((id) => id === name))

  if (unknown.length > 0) {
    throw new PlainError(`There is no part ${unknown.join(', ')}. Parts: ${sectionIds.join(', ')}`)
  }

  return names.length === 0 ? sectionIds : sectionIds.filter((id) => names.includes(id))
}

const stopping = new AbortController()
const isStopping = (): boolean => stopping.signal.aborted

/** One set of secrets for the whole run, so that the load can sign what the product will believe. */
const setSecrets = (): void => {
  for (const name of [
    'AUDIT_SIGNING_KEY',
    'FIELD_ENCRYPTION_KEY',
    'PAYLOAD_SECRET',
    'REPLY_TOKEN_SECRET',
  ]) {
    process.env[name] = randomBytes(32).toString('hex')
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('\n· Ending what the bench started …')
    stopping.abort()
    void cleanUp().then(() => process.exit(130))
  })
}

await runMain(async () => {
  const began = Date.now()
  const shell = { ...process.env }
  const wanted = chosenParts(process.argv.slice(2))
  setSecrets()

  try {
    await bench(wanted, shell)
    say(`\nWritten to docs/benchmarks.md. Took ${seconds(began)}.`)
  } finally {
    await cleanUp()
  }
})
process.exit()
