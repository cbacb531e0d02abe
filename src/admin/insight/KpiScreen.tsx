'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { KpiName } from '@/domain/vocabulary'
import type { KpiBoard } from '@/queries/insight/board'

import { kpiNames } from '@/domain/vocabulary'

import { AlertsPanel } from './AlertsPanel'
import { BacklogPanel } from './BacklogPanel'
import { Freshness } from './Freshness'
import { KpiCardView } from './KpiCardView'
import { SlicePicker } from './SlicePicker'
import { TrendPanel } from './TrendPanel'
import { useKpiBoard } from './useKpiBoard'

/** The six KPIs, the trend of the chosen one, the backlog, the open alerts; kept fresh by live events. */
export const KpiScreen = ({ initial }: { initial: KpiBoard }): ReactNode => {
  const [slice, setSlice] = useState(initial.slice)
  const [chosen, setChosen] = useState<KpiName>('resolution-time')
  const { arrivedAt, board, error, isLoading, live, reload } = useKpiBoard({ initial, slice })
  const isOther = board.slice !== slice
  const card = board.cards.find(({ name }) => name === chosen)

  useEffect(() => {
    const named = new URLSearchParams(window.location.search).get('kpi')
    setChosen((known) => kpiNames.find((name) => name === named) ?? known)
  }, [])

  const remember = (name: string, value: null | string): void => {
    const url = new URL(window.location.href)

    if (value === null) {
      url.searchParams.delete(name)
    } else {
      url.searchParams.set(name, value)
    }

    window.history.replaceState(window.history.state, '', url)
  }

  return (
    <div className="cw cw-page">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="cw-h1">KPIs</h1>
          <Freshness
            arrivedAt={arrivedAt}
            error={error}
            isLoading={isLoading}
            live={live}
            onRetry={reload}
            readAt={board.readAt}
          />
        </div>
        <SlicePicker
          onChange={(next) => {
            setSlice(next)
            remember('slice', next === 'all' ? null : next)
          }}
          slice={slice}
          slices={board.slices}
        />
      </div>

      <div className={isOther ? 'opacity-50 transition-opacity' : 'transition-opacity'}>
        <ul className="grid grid-cols-1 gap-4 @min-[560px]:grid-cols-2 @min-[840px]:grid-cols-3">
          {board.cards.map((each) => (
            <li key={each.name}>
              <KpiCardView
                arrivedAt={arrivedAt}
                card={each}
                isChosen={each.name === chosen}
                onChoose={() => {
                  setChosen(each.name)
                  remember('kpi', each.name)
                }}
                readAt={board.readAt}
              />
            </li>
          ))}
        </ul>

        {card === undefined ? null : <TrendPanel card={card} />}

        <div className="mt-4 grid grid-cols-1 gap-4 @min-[840px]:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <BacklogPanel cells={board.backlog} slice={board.slice} />
          <AlertsPanel alerts={board.alerts} />
        </div>
      </div>
    </div>
  )
}
