import type { ReactNode } from 'react'

import { useState } from 'react'

import type { AssistantSettings } from '@/contracts/assistantSettings'

import { Shimmer } from '../parts/Shimmer'
import { readSettings } from './assistantApi'
import { LoadFailed } from '../parts/LoadFailed'
import { SettingsForm } from './SettingsForm'
import { useLoaded } from './useLoaded'

/** How the house wants its assistant; a change is tried on the golden conversations before it holds. */
export const SettingsPanel = ({ mayManage }: { mayManage: boolean }): ReactNode => {
  const { loaded, reload } = useLoaded('settings', readSettings)
  const [saved, setSaved] = useState<AssistantSettings | null>(null)

  return loaded.kind === 'failed' ? (
    <LoadFailed reload={reload} what="The settings" why={loaded.why} />
  ) : loaded.kind === 'loading' ? (
    <div aria-busy="true" aria-label="Loading the settings" role="status">
      <Shimmer className="h-64 w-full" />
    </div>
  ) : (
    <SettingsForm mayManage={mayManage} onSaved={setSaved} settings={saved ?? loaded.value} />
  )
}
