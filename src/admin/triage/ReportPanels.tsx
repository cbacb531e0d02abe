'use client'

import type { ReactNode } from 'react'

import type { TriageReport } from '@/contracts/triageReport'

import { LazyWeeksChart } from '../charts/lazy'
import { Notice } from '../parts/Notice'
import { CalibrationPanel } from './CalibrationPanel'
import { ConfusionPanel } from './ConfusionPanel'
import { CorrectedPanel } from './CorrectedPanel'

/** What triage said against what people left, four times looked at. */
export const ReportPanels = ({ report }: { report: TriageReport }): ReactNode =>
  report.judged === 0 ? (
    <div className="cw-panel mt-4">
      <Notice
        action={
          <a className="cw-button" href="/desk">
            Open the inbox
          </a>
        }
        title="Nothing to measure by yet"
      >
        Resolve a case, or correct what triage understood of one: open it, press Shift and C, then
        the number of the right category. From then on accuracy, confusion and calibration stand
        here.
      </Notice>
    </div>
  ) : (
    <>
      <section aria-label="Accuracy by week" className="cw-panel mt-4 p-4">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="cw-h2">Accuracy by week</h2>
          <span className="text-xs text-ink-3">
            {report.judged.toLocaleString('en')} first messages of cases that agents resolved or
            corrected, last {report.weeksBack} weeks: category{' '}
            {String(Math.round(report.accuracy.category * 1000) / 10)} %, priority{' '}
            {String(Math.round(report.accuracy.priority * 1000) / 10)} % right
          </span>
        </div>
        <LazyWeeksChart
          names={['Category', 'Priority']}
          weeks={report.weeks.map(({ category, priority, week }) => ({
            values: [category, priority],
            week,
          }))}
        />
        {/* A table ignores the height that hides it; the box around it does not. */}
        <div className="sr-only">
          <table>
            <caption>Share of right labels by week</caption>
            <tbody>
              {report.weeks.map(({ category, priority, rows, week }) => (
                <tr key={week}>
                  <th scope="row">{week}</th>
                  <td>{Math.round(category * 100)} % of categories</td>
                  <td>{Math.round(priority * 100)} % of priorities</td>
                  <td>{rows} messages</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 @min-[900px]:grid-cols-2">
        <CalibrationPanel calibration={report.calibration} />
        <CorrectedPanel categories={report.confusion.labels} corrected={report.corrected} />
      </div>
      <ConfusionPanel confusion={report.confusion} />
    </>
  )
