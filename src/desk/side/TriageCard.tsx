import type { ReactNode } from 'react'

import type { DeskChoices, TriageView } from '@/contracts/desk'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import { moodOf } from '@/domain/triage/moods'
import { Badge } from '@/ui/Badge'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook } from '@/ui/statusLook'

import type { CaseActions } from '../case/CaseHeader'

import { correctionChoices, wordsOf } from './correctionChoices'
import { languageName } from './CustomerCard'
import { LabelFact } from './LabelFact'
import { Fact, Meter } from './Section'

/** What the machine understood, how sure it is, and the words that decided. Each label can be corrected. */
export const TriageCard = ({
  actions,
  categories,
  isEditable,
  onCorrect,
  triage,
}: {
  actions: Pick<CaseActions, 'correct'>
  categories: DeskChoices['categories']
  isEditable: boolean
  /** Asks what it should be. */
  onCorrect: (label: CorrectableLabel) => void
  triage: null | TriageView
}): ReactNode => {
  if (triage === null) {
    return <p className="text-ink-2">No message has been read by triage yet.</p>
  }

  const fact = (
    label: CorrectableLabel,
    name: string,
    shortcut: string,
    said: ReactNode,
  ): ReactNode => {
    const correction = triage.corrections[label]

    return (
      <LabelFact
        correction={correction}
        label={name}
        onCorrect={
          isEditable
            ? () => {
                onCorrect(label)
              }
            : undefined
        }
        onUndo={() => {
          actions.correct(label, null)
        }}
        shortcut={shortcut}
        words={
          correction === undefined
            ? ''
            : (correctionChoices({ categories, label, triage }).find(({ isCurrent }) => isCurrent)
                ?.label ?? String(correction.to))
        }
      >
        {said}
      </LabelFact>
    )
  }

  return (
    <div className="flex flex-col gap-3">
      <p className="break-words">{triage.rationale}</p>
      <dl className="flex flex-col gap-0.5">
        {fact(
          'category',
          'Category',
          'C',
          <>
            <span className="font-medium">{triage.category}</span>
            <Meter label="Confidence" value={triage.confidence} />
          </>,
        )}
        {fact(
          'priority',
          'Priority',
          'P',
          <span className="inline-flex items-center gap-1.5">
            <PriorityMark priority={triage.priority} />
            {priorityLook[triage.priority].label}
          </span>,
        )}
        {fact('sentiment', 'Mood', 'M', <MoodBar value={triage.sentiment} />)}
        {fact('language', 'Language', 'L', languageName(triage.language))}
        {fact(
          'intent',
          'Intent',
          'I',
          triage.intent === null ? (
            <span className="text-ink-3">Not said</span>
          ) : (
            wordsOf(triage.intent)
          ),
        )}
        {fact(
          'wantsPerson',
          'Wants a person',
          'H',
          triage.wantsPerson === null ? (
            <span className="text-ink-3">Not said</span>
          ) : (
            <Meter label="Wants a person" value={triage.wantsPerson} />
          ),
        )}
        {triage.entities.length === 0 ? null : (
          <Fact label="Found">
            <span className="flex flex-wrap gap-1">
              {triage.entities.map(({ kind, value }, at) => (
                <Badge key={`${kind}${value}${String(at)}`} title={kind} tone="slate">
                  <span className="text-ink-3">{kind}</span> {value}
                </Badge>
              ))}
            </span>
          </Fact>
        )}
      </dl>
      {triage.ranking.length < 2 ? null : (
        <details className="text-xs">
          <summary className="cursor-pointer rounded font-medium text-ink-2">
            Other categories
          </summary>
          <ul className="mt-1.5 flex flex-col gap-1">
            {triage.ranking.slice(1, 5).map(({ confidence, label }) => (
              <li className="flex items-center gap-2" key={label}>
                <span className="w-24 truncate text-ink-2">{label}</span>
                <span className="flex-1">
                  <Meter label={label} tone="bg-line-strong" value={confidence} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="text-xs text-ink-3">{triage.model}</p>
    </div>
  )
}

/** From furious to delighted: a scale with a mark on it, and a word. */
const MoodBar = ({ value }: { value: number }): ReactNode => {
  const word = moodOf(value).label

  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden
        className="relative h-1.5 flex-1 rounded-full bg-[linear-gradient(90deg,var(--cw-red),var(--cw-amber)_35%,var(--cw-slate-soft)_50%,var(--cw-green))] opacity-80"
      >
        <span
          className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-ink"
          style={{ left: `${String(Math.round(Math.min(1, Math.max(0, value)) * 100))}%` }}
        />
      </span>
      <span className="w-16 text-xs text-ink-2">{word}</span>
    </span>
  )
}
