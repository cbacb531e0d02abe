'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { RoutingReceiptView } from '@/contracts/desk'

import { Avatar } from '@/ui/Avatar'
import { cx } from '@/ui/cx'

import { removedByFilter } from './removedByFilter'

type Candidate = RoutingReceiptView['candidates'][number]

const mostShown = 4

/**
 * Who could have taken the case, drawn: the scores of those who were left as bars, made of their parts, and what
 * removed the others, filter by filter.
 */
export const Candidates = ({ candidates }: { candidates: readonly Candidate[] }): ReactNode => {
  const [isAll, setIsAll] = useState(false)
  const scored = candidates
    .filter(({ score }) => score !== null)
    .toSorted((a, b) => (b.score?.total ?? 0) - (a.score?.total ?? 0))
  const most = Math.max(...scored.map(({ score }) => score?.total ?? 0), 0.01)
  const parts = [...new Set(scored.flatMap(({ score }) => Object.keys(score?.parts ?? {})))]
  const groups = removedByFilter(candidates)

  return (
    <section aria-label="Who could take it" className="flex flex-col gap-3">
      {scored.length === 0 ? (
        <h4 className="text-xs font-semibold text-ink-2">
          None of {candidates.length} people could take it
        </h4>
      ) : (
        <div className="flex flex-col gap-2">
          <h4 className="text-xs font-semibold text-ink-2">
            Of {candidates.length} people, {scored.length} could take it
          </h4>
          <ul className="flex flex-col gap-2">
            {(isAll ? scored : scored.slice(0, mostShown)).map((candidate, at) => (
              <li key={`${candidate.name}${String(at)}`}>
                <ScoreBar candidate={candidate} isFirst={at === 0} most={most} parts={parts} />
              </li>
            ))}
          </ul>
          {scored.length > mostShown ? (
            <button
              aria-expanded={isAll}
              className="self-start text-xs font-medium text-accent-text hover:underline"
              onClick={() => {
                setIsAll(!isAll)
              }}
              type="button"
            >
              {isAll ? 'Only the best' : `All ${String(scored.length)}`}
            </button>
          ) : null}
          <ul aria-label="What the colours stand for" className="flex flex-wrap gap-x-3 gap-y-1">
            {parts.map((part, at) => (
              <li className="flex items-center gap-1.5 text-xs text-ink-2" key={part}>
                <span aria-hidden className={cx('size-2 rounded-full', colourOf(at))} />
                {partWords[part] ?? part}
              </li>
            ))}
          </ul>
        </div>
      )}
      {groups.length === 0 ? null : (
        <div className="flex flex-col gap-1.5">
          <h4 className="text-xs font-semibold text-ink-2">
            {scored.length === 0 ? 'What removed them' : 'What removed the others'}
          </h4>
          <ul className="flex flex-col gap-1">
            {groups.map(({ filter, people }) => (
              <li key={filter}>
                <details className="rounded-md border border-line">
                  <summary className="flex cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-xs hover:bg-hover">
                    <span className="min-w-0 flex-1 truncate">
                      {filterWords[filter] ?? filter.replaceAll('-', ' ')}
                    </span>
                    <span
                      aria-hidden
                      className="h-1.5 rounded-full bg-line-strong"
                      style={{
                        width: `${String(Math.max(6, (people.length / candidates.length) * 96))}px`,
                      }}
                    />
                    <span className="w-6 text-end font-semibold tabular-nums">{people.length}</span>
                  </summary>
                  <ul className="flex flex-col gap-1 border-t border-line px-2 py-1.5 text-xs text-ink-2">
                    {people.map(({ detail, name }, at) => (
                      <li className="break-words" key={`${name}${String(at)}`}>
                        <span className="font-medium">{name}</span>
                        {detail === '' ? '' : `: ${detail}`}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const ScoreBar = ({
  candidate: { name, score },
  isFirst,
  most,
  parts,
}: {
  candidate: Candidate
  isFirst: boolean
  most: number
  parts: readonly string[]
}): ReactNode => {
  const told = parts.map(
    (part) => `${partWords[part] ?? part} ${(score?.parts[part] ?? 0).toFixed(2)}`,
  )

  return (
    <div className="flex items-center gap-2">
      <Avatar name={name} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className={cx('min-w-0 truncate', isFirst && 'font-semibold')}>{name}</span>
          <span className="ms-auto text-xs font-semibold tabular-nums">
            {(score?.total ?? 0).toFixed(2)}
          </span>
        </p>
        <p
          aria-label={told.join(', ')}
          className="flex h-1.5 overflow-hidden rounded-full bg-slate-soft"
          role="img"
          title={told.join('\n')}
        >
          {parts.map((part, at) => (
            <span
              className={colourOf(at)}
              key={part}
              style={{
                width: `${String(shareOf({ most, part, parts: score?.parts ?? {}, total: score?.total ?? 0 }))}%`,
              }}
            />
          ))}
        </p>
      </div>
    </div>
  )
}

/** Percent of the bar. Parts may be weighted in the total: each takes its share of it. */
const shareOf = ({
  most,
  part,
  parts,
  total,
}: {
  most: number
  part: string
  parts: Readonly<Record<string, number>>
  total: number
}): number => {
  const sum = Object.values(parts).reduce((all, value) => all + Math.max(0, value), 0)

  return sum === 0 ? 0 : ((Math.max(0, parts[part] ?? 0) / sum) * Math.max(0, total) * 100) / most
}

const colours = ['bg-blue', 'bg-teal', 'bg-violet', 'bg-amber', 'bg-green', 'bg-slate'] as const

const colourOf = (at: number): string => colours[at % colours.length] ?? 'bg-slate'

const partWords: Readonly<Record<string, string>> = {
  experience: 'handled such cases',
  language: 'language',
  load: 'free',
  outcome: 'did well before',
  previousAgent: 'knows them',
  skill: 'skill',
}

const filterWords: Readonly<Record<string, string>> = {
  active: 'account switched off',
  availability: 'not available',
  capacity: 'no room for it',
  department: 'their department has no room for it',
  language: 'does not speak the language',
  shift: 'not in a shift',
  skill: 'lacks a skill',
  'taken-back': 'had it before',
  team: 'in other teams',
}
