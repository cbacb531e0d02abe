'use client'

import type { ReactNode } from 'react'

import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'

import type { KpiCard } from '@/queries/insight/board'

import { LazySpark } from '../charts/lazy'
import { useTick } from '../live/useTick'
import { Tag } from '../parts/Tag'
import { describeDelta } from './describeDelta'
import { drillDown } from './drillDown'
import { figureOf, formatKpi, kpiLabels, kpiMeanings, sampleNouns } from './formatKpi'
import { isStale } from './isStale'

const arrows = { down: ArrowDown, flat: ArrowRight, up: ArrowUp } as const
const tones = { bad: 'text-bad', good: 'text-good', neutral: 'text-ink-3' } as const

/** One KPI: figure, change, trend, limit, and what it rests on. A click shows its trend below. */
export const KpiCardView = ({
  arrivedAt,
  card,
  isChosen,
  onChoose,
  readAt,
}: {
  arrivedAt: null | number
  card: KpiCard
  isChosen: boolean
  onChoose: () => void
  readAt: string
}): ReactNode => {
  const now = useTick(5000)
  const { figure, unit } = figureOf(card.name, card.value)
  const delta = describeDelta(card)
  const Arrow = arrows[delta?.direction ?? 'flat']
  const link = drillDown(card.name, card.slice)
  const [limit] = card.thresholds
  const measuredDays = card.trend.filter(({ value }) => value !== null).length
  const breached = card.thresholds.find((threshold) => threshold.isBreached)
  const sinceReadMs = now === null || arrivedAt === null ? 0 : Math.max(0, now - arrivedAt)
  const [one, many] = sampleNouns[card.name]

  return (
    <article
      className={`cw-panel relative flex h-full flex-col p-4 transition-shadow hover:shadow-tremor-card ${
        isChosen ? 'outline-2 -outline-offset-1 outline-accent' : ''
      }`}
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-ink-2" title={kpiMeanings[card.name]}>
          <button
            aria-pressed={isChosen}
            className="cursor-pointer border-0 bg-transparent p-0 text-left font-medium text-ink-2 after:absolute after:inset-0 after:rounded-lg"
            onClick={onChoose}
            type="button"
          >
            {kpiLabels[card.name]}
          </button>
        </h2>
        <span className="flex gap-1">
          {breached === undefined ? null : (
            <Tag title={breached.name} tone="bad">
              {breached.direction === 'above' ? 'Above the limit' : 'Below the limit'}
            </Tag>
          )}
          {isStale({ computedAt: card.computedAt, readAt, sinceReadMs }) ? (
            <Tag title="Computed more than a minute ago: is the worker running?" tone="warn">
              Stale
            </Tag>
          ) : null}
        </span>
      </div>

      <div className="mt-2 flex items-baseline gap-2">
        <span className="text-2xl leading-none font-semibold tracking-tight tabular-nums">
          {figure}
        </span>
        {unit === '' ? null : <span className="text-sm text-ink-3">{unit}</span>}
        {delta === null ? null : (
          <span
            className={`ml-auto inline-flex items-center gap-0.5 text-xs font-medium tabular-nums ${tones[delta.tone]}`}
            title={`${formatKpi(card.name, card.previous)} ${card.name === 'backlog' ? '30 days ago' : 'in the 30 days before'}`}
          >
            <Arrow aria-hidden className="size-3" strokeWidth={2.5} />
            {delta.text}
            <span className="sr-only">
              {delta.tone === 'good' ? ', better' : delta.tone === 'bad' ? ', worse' : ''} than in
              the 30 days before
            </span>
          </span>
        )}
      </div>

      <div className="my-3">
        {measuredDays > 1 ? (
          <LazySpark points={card.trend} />
        ) : (
          <span className="flex h-10 items-center text-xs text-ink-3">
            {measuredDays === 1
              ? 'Measured since today: the trend begins tomorrow'
              : 'Nothing measured in the last 30 days'}
          </span>
        )}
      </div>

      <div className="mt-auto text-xs text-ink-3">
        {new Intl.NumberFormat('en').format(card.sampleSize)} {card.sampleSize === 1 ? one : many}
      </div>
      <div className="mt-0.5 flex items-center justify-between gap-3 text-xs text-ink-3">
        <span className={limit?.isBreached === true ? 'font-medium text-bad' : ''}>
          {limit === undefined
            ? 'No threshold'
            : `Alert ${limit.direction} ${formatKpi(card.name, limit.limit)}`}
        </span>
        {link === null ? null : (
          <a className="cw-link relative z-10 font-medium" href={link.href}>
            {link.label}
          </a>
        )}
      </div>
    </article>
  )
}
