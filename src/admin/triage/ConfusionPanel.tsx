import type { ReactNode } from 'react'

import type { TriageReport } from '@/contracts/triageReport'

/** What people left it at (rows) against what triage said (columns). The darker, the larger its share of the row. */
export const ConfusionPanel = ({
  confusion: { cells, labels },
}: {
  confusion: TriageReport['confusion']
}): ReactNode => {
  const counts = new Map(
    cells.map(({ count, predicted, truth }) => [`${truth}\n${predicted}`, count]),
  )
  const countOf = (truth: string, predicted: string): number =>
    counts.get(`${truth}\n${predicted}`) ?? 0
  const totals = new Map<string, number>()

  for (const { count, truth } of cells) {
    totals.set(truth, (totals.get(truth) ?? 0) + count)
  }

  return (
    <section aria-label="Confusion" className="cw-panel mt-4 p-4">
      <h2 className="cw-h2">What is taken for what</h2>
      <div className="mt-1 mb-3 text-sm text-ink-2">
        Rows: what people left it at. Columns: what triage said. On the diagonal both agree.
      </div>
      <div
        aria-label="Confusion matrix, scrolls sideways"
        className="overflow-x-auto"
        role="region"
        // Without it, those who use no mouse could not scroll it.
        tabIndex={0}
      >
        <table className="border-separate border-spacing-0.5 text-xs tabular-nums">
          <thead>
            <tr>
              <th className="sticky start-0 z-10 bg-surface" scope="col">
                <span className="sr-only">Left at</span>
              </th>
              {labels.map(({ key, name }) => (
                <th
                  className="h-28 min-w-9 p-0 align-bottom font-normal text-ink-2"
                  key={key}
                  scope="col"
                >
                  <span className="inline-block max-h-28 rotate-180 truncate [writing-mode:vertical-rl]">
                    {name}
                  </span>
                </th>
              ))}
              <th className="ps-3 pe-1 align-bottom font-normal text-ink-3" scope="col">
                Right
              </th>
            </tr>
          </thead>
          <tbody>
            {labels
              .filter(({ key }) => (totals.get(key) ?? 0) > 0)
              .map(({ key: truth, name }) => {
                const total = totals.get(truth) ?? 1

                return (
                  <tr key={truth}>
                    <th
                      className="sticky start-0 z-10 max-w-36 truncate bg-surface py-0 pe-3 text-start font-normal text-ink-2"
                      scope="row"
                    >
                      {name}
                    </th>
                    {labels.map(({ key: predicted, name: said }) => {
                      const count = countOf(truth, predicted)
                      const share = count / total
                      const tone = truth === predicted ? '--cw-green' : '--cw-red'

                      return (
                        <td
                          className="h-8 min-w-9 rounded-sm bg-sunken text-center text-ink"
                          key={predicted}
                          style={
                            count === 0
                              ? {}
                              : {
                                  background: `color-mix(in srgb, var(${tone}) ${String(Math.round(12 + 38 * share))}%, var(--cw-surface))`,
                                }
                          }
                          title={`${String(count)} of ${String(total)} that people left at ${name} were taken for ${said}`}
                        >
                          {count === 0 ? '' : count}
                        </td>
                      )
                    })}
                    <td className="ps-3 pe-1 text-end text-ink-2">
                      {Math.round((countOf(truth, truth) / total) * 100)} %
                    </td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
