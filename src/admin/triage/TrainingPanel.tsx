'use client'

import type { ReactNode } from 'react'

import { GraduationCap } from 'lucide-react'
import { useState } from 'react'

import type { TriageVersion } from '@/contracts/triageReport'

const phases: Readonly<Record<string, string>> = {
  comparing: 'Comparing the old and the new version on held-back cases …',
  learning: 'Learning from what people said …',
  reading: 'Reading what people said …',
  waiting: 'Waiting for a worker …',
}
const newsCap = 1000

/** Asks for a new version, and says how far it is. */
export const TrainingPanel = ({
  mayTrain,
  news,
  onTrain,
  running,
}: {
  mayTrain: boolean
  news: number
  onTrain: () => Promise<void>
  running: TriageVersion | undefined
}): ReactNode => {
  const [isAsking, setIsAsking] = useState(false)

  return (
    <section aria-label="Training" className="cw-panel mb-4 p-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="cw-h2">Learn from people</h2>
          <div className="mt-1 text-sm text-ink-2">
            From what agents corrected and resolved, together with the starter set. One case in five
            is held back: a new version takes over only if it is not worse there by more than the
            noise. Every night by itself, or now.
          </div>
          <div aria-live="polite" className="mt-2 text-sm text-ink-3">
            {running === undefined
              ? news === 0
                ? 'Nobody corrected or resolved anything since the last run.'
                : `${news >= newsCap ? 'More than 1,000' : news.toLocaleString('en')} new ${news === 1 ? 'label' : 'labels'} since the last run.`
              : (phases[running.phase] ?? 'Working …')}
          </div>
        </div>
        {mayTrain ? (
          <button
            className="cw-button cw-button--primary"
            disabled={isAsking || running !== undefined}
            onClick={() => {
              setIsAsking(true)
              void onTrain().finally(() => setIsAsking(false))
            }}
            type="button"
          >
            <GraduationCap aria-hidden className="size-4" />
            {running === undefined ? 'Train a new version' : 'Training …'}
          </button>
        ) : null}
      </div>
      {running === undefined ? null : (
        <progress
          aria-label="Training"
          className="mt-3 w-full accent-accent"
          max={1}
          value={running.progress}
        />
      )}
    </section>
  )
}
