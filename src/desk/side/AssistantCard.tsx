import type { ReactNode } from 'react'

import type { AssistantRunView } from '@/contracts/desk'

import { Badge } from '@/ui/Badge'
import { RelativeTime } from '@/ui/RelativeTime'

import type { Tone } from '@/ui/tones'

const outcomes: Readonly<Record<string, { label: string; tone: Tone }>> = {
  drafted: { label: 'Wrote a draft', tone: 'violet' },
  escalated: { label: 'Handed to a person', tone: 'amber' },
  sent: { label: 'Answered by itself', tone: 'green' },
  shadowed: { label: 'Only watched', tone: 'slate' },
  skipped: { label: 'Stayed out', tone: 'slate' },
}

/** What the assistant did on this case, step by step. */
export const AssistantCard = ({ run }: { run: AssistantRunView | null }): ReactNode => {
  if (run === null) {
    return <p className="text-ink-2">The assistant has not worked on this case.</p>
  }

  const outcome = outcomes[run.outcome] ?? { label: run.outcome, tone: 'slate' as const }

  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-1.5">
        <Badge tone={outcome.tone}>{outcome.label}</Badge>
        {run.flags.map((flag) => (
          <Badge key={flag} tone="red">
            {flag.replaceAll('_', ' ').toLowerCase()}
          </Badge>
        ))}
        <span className="ms-auto text-xs text-ink-3">
          <RelativeTime at={run.createdAt} isAgo />
        </span>
      </p>
      <p className="break-words">{run.reason}</p>
      {run.summary === null ? null : (
        <p className="rounded-md bg-sunken px-2.5 py-2 break-words whitespace-pre-wrap">
          {run.summary}
        </p>
      )}
      {run.trace.length === 0 ? null : (
        <ol className="flex flex-col">
          {run.trace.map(({ detail, milliseconds, tool }, at) => (
            <li
              className="relative flex gap-2.5 pb-2 before:absolute before:top-3 before:bottom-0 before:start-[3px] before:w-px before:bg-line last:before:hidden"
              key={`${tool}${String(at)}`}
            >
              <span aria-hidden className="mt-1.5 size-[7px] shrink-0 rounded-full bg-violet" />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline gap-2">
                  <span className="font-mono text-xs">{tool}</span>
                  {milliseconds === null ? null : (
                    <span className="ms-auto text-xs text-ink-3 tabular-nums">
                      {Math.round(milliseconds)} ms
                    </span>
                  )}
                </span>
                {detail === null ? null : (
                  <span className="line-clamp-2 block text-xs break-all text-ink-3">{detail}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="text-xs text-ink-3">
        {run.model} · mode {run.mode} · {Math.round(run.milliseconds)} ms
      </p>
    </div>
  )
}
