'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { TriageReport, TriageVersions } from '@/contracts/triageReport'

import { wordsOf } from '../api/wordsOf'
import { LoadFailed } from '../parts/LoadFailed'
import { Shimmer } from '../parts/Shimmer'
import { ReportPanels } from './ReportPanels'
import { askForTraining, putIntoUse, readReport, readVersions } from './triageApi'
import { TrainingPanel } from './TrainingPanel'
import { VersionsPanel } from './VersionsPanel'

/** How often a run that is under way is looked at. */
const pollMs = 1000

/** How well triage understands, by what people left; the versions of its model; training and roll-back. */
export const TriageScreen = ({
  mayTrain,
  start,
}: {
  mayTrain: boolean
  start: TriageVersions
}): ReactNode => {
  const [known, setKnown] = useState(start)
  const [report, setReport] = useState<null | TriageReport>(null)
  const [reportError, setReportError] = useState<null | string>(null)
  const [error, setError] = useState<null | string>(null)
  const [turn, setTurn] = useState(0)
  const running = known.versions.find(({ state }) => state === 'training')
  const isRunning = running !== undefined

  useEffect(() => {
    const stop = new AbortController()
    readReport(stop.signal)
      .then((next) => {
        setReport(next)
        setReportError(null)
      })
      .catch((failure: unknown) => {
        if (!stop.signal.aborted) setReportError(wordsOf(failure))
      })

    return () => {
      stop.abort()
    }
  }, [turn])

  useEffect(() => {
    if (!isRunning) return

    const timer = setInterval(() => {
      // A look that fails is made up for by the next one.
      readVersions().then(setKnown, () => undefined)
    }, pollMs)

    return () => {
      clearInterval(timer)
    }
  }, [isRunning])

  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null)

    try {
      await work()
    } catch (failure) {
      setError(wordsOf(failure))
    }

    setKnown(await readVersions().catch(() => known))
  }

  return (
    <div className="cw cw-page">
      <h1 className="cw-h1">Triage</h1>
      <div className="mt-1 mb-5 max-w-3xl text-sm text-ink-2">
        How well messages are understood, measured by what people left them at, and which version of
        the model does it.
      </div>
      {error === null ? null : (
        <div className="mb-3 text-sm text-bad" role="alert">
          {error}
        </div>
      )}
      <TrainingPanel
        mayTrain={mayTrain}
        news={known.news}
        onTrain={() => act(askForTraining)}
        running={running}
      />
      <VersionsPanel
        mayTrain={mayTrain && !isRunning}
        onUse={(id, reason) => act(() => putIntoUse(id, reason))}
        versions={known.versions.filter(({ state }) => state !== 'training')}
      />
      {reportError !== null ? (
        <div className="mt-4">
          <LoadFailed reload={() => setTurn(turn + 1)} what="The figures" why={reportError} />
        </div>
      ) : report === null ? (
        <div aria-busy="true" aria-label="Loading the figures" className="mt-4" role="status">
          <Shimmer className="mb-3 h-72 w-full" />
          <Shimmer className="h-72 w-full" />
        </div>
      ) : (
        <ReportPanels report={report} />
      )}
    </div>
  )
}
