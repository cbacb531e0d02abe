import type { ReactNode } from 'react'

import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { readTriggers } from './assistantApi'
import { LoadFailed } from '../parts/LoadFailed'
import { useTriggerNames } from './trigger/useTriggerNames'
import { TriggerCard } from './TriggerCard'
import { useLoaded } from './useLoaded'

/** The escalation triggers that are on; each can be changed and tried on past messages first (requirement F3). */
export const TriggersPanel = ({ mayManage }: { mayManage: boolean }): ReactNode => {
  const { loaded, reload } = useLoaded('triggers', readTriggers)
  const names = useTriggerNames()

  return loaded.kind === 'failed' ? (
    <LoadFailed reload={reload} what="The triggers" why={loaded.why} />
  ) : loaded.kind === 'loading' ? (
    <div aria-busy="true" aria-label="Loading the triggers" role="status">
      <Shimmer className="h-64 w-full" />
    </div>
  ) : loaded.value.length === 0 ? (
    <div className="cw-panel">
      <Notice title="No trigger is on">
        A customer who asks for a person gets one all the same. Add others under Escalation rules.
      </Notice>
    </div>
  ) : (
    <ul className="grid grid-cols-1 gap-3">
      {loaded.value.map((rule) => (
        <li className="min-w-0" key={rule.id}>
          <TriggerCard mayManage={mayManage} names={names} reload={reload} rule={rule} />
        </li>
      ))}
    </ul>
  )
}
