'use client'

import type { ReactNode } from 'react'

import type { BacklogCell } from '@/queries/insight/board'

import { caseStatuses, channels } from '@/domain/vocabulary'
import { statusLook } from '@/ui/statusLook'

import { LazyBacklogChart } from '../charts/lazy'
import { channelName } from '../parts/channelName'
import { Notice } from '../parts/Notice'
import { desk, deskScope } from './drillDown'

/** Where open cases stand and how they came in. Each piece leads to its cases. */
export const BacklogPanel = ({
  cells,
  slice,
}: {
  cells: readonly BacklogCell[]
  slice: string
}): ReactNode => {
  const statuses = caseStatuses.filter((status) => cells.some((cell) => cell.status === status))
  const used = channels.filter((channel) => cells.some((cell) => cell.channel === channel))
  const countOf = (status: string, channel: string): number =>
    cells.find((cell) => cell.status === status && cell.channel === channel)?.cases ?? 0
  const linkTo = (status: string, channel?: string): string =>
    desk(
      new URLSearchParams({
        ...deskScope(slice),
        ...(channel === undefined ? {} : { channel }),
        status,
      }),
    )

  return (
    <section aria-label="Backlog" className="cw-panel p-4">
      <h2 className="cw-h2">Backlog by status and channel</h2>
      {cells.length === 0 ? (
        <Notice title="Nothing is open">Every case of this selection is resolved or closed.</Notice>
      ) : (
        <>
          <div className="mt-2">
            <LazyBacklogChart
              channels={used.map(channelName)}
              onPick={(label, name) => {
                const status = statuses.find((each) => statusLook[each].label === label)
                const channel = used.find((each) => channelName(each) === name)

                if (status !== undefined) {
                  window.location.assign(linkTo(status, channel))
                }
              }}
              rows={statuses.map((status) => ({
                status: statusLook[status].label,
                ...Object.fromEntries(
                  used.map((channel) => [channelName(channel), countOf(status, channel)]),
                ),
              }))}
            />
          </div>
          <ul className="flex flex-wrap gap-2 pt-3!">
            {statuses.map((status) => (
              <li key={status}>
                <a className="cw-chip" href={linkTo(status)}>
                  {statusLook[status].label}
                  <b className="font-semibold tabular-nums">
                    {cells
                      .filter((cell) => cell.status === status)
                      .reduce((sum, cell) => sum + cell.cases, 0)}
                  </b>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
