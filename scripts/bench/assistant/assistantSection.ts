import { cells, summaryHead } from '../summarise'
import type { SectionResult } from '../types'
import type { AssistantFigures } from './measureAssistant'

const answerTarget = 300
const overheadTarget = 100

/** The section of the page. */
export const assistantSection = (all: readonly AssistantFigures[]): SectionResult => ({
  checks: all.flatMap(({ answered, kind, streaming }) => [
    {
      database: kind,
      name: 'built-in answer, p95 from triage to message row',
      target: answerTarget,
      unit: 'ms' as const,
      value: answered.count === 0 ? null : answered.p95,
    },
    {
      database: kind,
      name: 'first words of a remote model, p95 of what we add',
      target: overheadTarget,
      unit: 'ms' as const,
      value: streaming.overhead.count === 0 ? null : streaming.overhead.p95,
    },
  ]),
  databases: all.map(({ databaseVersion }) => databaseVersion),
  gaps: [],
  id: 'assistant',
  method: [
    'Two messages a second for a minute through web form and WhatsApp webhook, half of them answered by the demo’s ' +
      'articles: `triage_results.created_at` → `messages.created_at` of the answer (→ `assistant_runs.created_at` for ' +
      'every decision). Routing and two hops of the queue are in it; the commit follows within milliseconds.',
    'Streaming: an agent’s rewrites one after the other, with a stand-in on loopback that speaks the streamed protocol of ' +
      'chat completions and takes 40 ms to its first words. What we add: from the agent’s request to the first words at ' +
      'the agent, less what the model took. Never a real model.',
  ],
  tables: [
    {
      head: ['database', 'what', ...summaryHead],
      rows: all.flatMap(({ answered, decided, kind, streaming }) => [
        [kind, '**triage → answer’s row**', ...cells(answered)],
        [kind, 'triage → any decision', ...cells(decided)],
        [kind, 'request → first words', ...cells(streaming.first)],
        [kind, '**first words: what we add**', ...cells(streaming.overhead)],
      ]),
      title: 'Times',
    },
  ],
  title: 'The assistant: answers and streamed words',
})
