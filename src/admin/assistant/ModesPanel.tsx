import type { ReactNode } from 'react'

import { Fragment } from 'react'

import type { ModeBoard } from './assistantApi'
import type { Loaded } from './useLoaded'

import { Shimmer } from '../parts/Shimmer'
import { LoadFailed } from '../parts/LoadFailed'
import { ModeRow } from './ModeRow'

const groups = [
  { kind: 'department', label: 'Departments' },
  { kind: 'category', label: 'Categories' },
] as const

/** Every department and category: its mode, agreement with its interval, and the next mode where it is earned. */
export const ModesPanel = ({
  loaded,
  mayManage,
  reload,
}: {
  loaded: Loaded<ModeBoard>
  mayManage: boolean
  reload: () => void
}): ReactNode =>
  loaded.kind === 'failed' ? (
    <LoadFailed reload={reload} what="The modes" why={loaded.why} />
  ) : loaded.kind === 'loading' ? (
    <div aria-busy="true" aria-label="Loading the modes" role="status">
      <Shimmer className="h-56 w-full" />
    </div>
  ) : (
    <section aria-labelledby="assistant-modes" className="cw-panel overflow-hidden">
      <div className="px-4 pt-4 pb-2">
        <h2 className="cw-h2" id="assistant-modes">
          Modes
        </h2>
        <p className="text-sm text-ink-2">
          A case gets the narrower mode of its department and category. Agreement of the last{' '}
          {loaded.value.days} days, with its 95 % interval.
        </p>
      </div>
      {groups.map(({ kind, label }) => (
        <Fragment key={kind}>
          {/* The panel gives headings margins and padding of its own. */}
          <div className="border-t border-line bg-sunken px-4 py-1.5 text-xs text-ink-2">
            <h3>
              <span className="font-semibold">{label}</span>
            </h3>
          </div>
          <ul>
            {loaded.value.scopes
              .filter((scope) => scope.kind === kind)
              .map((scope) => (
                <ModeRow key={scope.id} mayManage={mayManage} reload={reload} scope={scope} />
              ))}
          </ul>
        </Fragment>
      ))}
    </section>
  )
