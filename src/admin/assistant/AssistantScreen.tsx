'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import { ComparisonsPanel } from './ComparisonsPanel'
import { EvaluationPanel } from './EvaluationPanel'
import { FeedbackPanel } from './FeedbackPanel'
import { ModesPanel } from './ModesPanel'
import { ResolutionLine } from './ResolutionLine'
import { SettingsPanel } from './SettingsPanel'
import { TriggersPanel } from './TriggersPanel'
import { readModes } from './assistantApi'
import { useLoaded } from './useLoaded'

type TabId = 'agreement' | 'customers' | 'evaluation' | 'settings' | 'triggers'
const tabs: readonly { readonly id: TabId; readonly label: string }[] = [
  { id: 'agreement', label: 'Agreement' },
  { id: 'customers', label: 'Customers' },
  { id: 'evaluation', label: 'Evaluation' },
  { id: 'triggers', label: 'Triggers' },
  { id: 'settings', label: 'Settings' },
]

/** The assistant's page: what people made of its answers, and how far it may go. */
export const AssistantScreen = ({ mayManage }: { mayManage: boolean }): ReactNode => {
  const [tab, setTab] = useState<TabId>('agreement')
  const { loaded, reload } = useLoaded('modes', readModes)

  // The server knows no address bar: what it drew must be what the browser draws first.
  useEffect(() => {
    setTab(openTab())
  }, [])

  return (
    <div className="cw cw-page">
      <h1 className="cw-h1">Assistant</h1>
      <div className="mt-1 mb-4 max-w-3xl text-sm text-ink-2">
        How its answers compare with what people sent, and how far it may go. It gains a mode only
        when agreement has earned it, and loses it by itself when agreement falls.
      </div>
      <div aria-label="Parts of this page" className="mb-5 flex flex-wrap gap-1" role="tablist">
        {tabs.map(({ id, label }) => (
          <button
            aria-controls={`assistant-${id}`}
            aria-selected={tab === id}
            className={`cw-button ${tab === id ? 'cw-button--primary' : ''}`}
            id={`assistant-tab-${id}`}
            key={id}
            onClick={() => {
              setTab(id)
              window.history.replaceState(null, '', `?tab=${id}`)
            }}
            role="tab"
            type="button"
          >
            {label}
          </button>
        ))}
      </div>
      <div aria-labelledby={`assistant-tab-${tab}`} id={`assistant-${tab}`} role="tabpanel">
        {tab === 'customers' ? (
          <FeedbackPanel />
        ) : tab === 'evaluation' ? (
          <EvaluationPanel mayManage={mayManage} />
        ) : tab === 'triggers' ? (
          <TriggersPanel mayManage={mayManage} />
        ) : tab === 'settings' ? (
          <SettingsPanel mayManage={mayManage} />
        ) : (
          <>
            {loaded.kind === 'ready' ? <ResolutionLine {...loaded.value.resolution} /> : null}
            <ModesPanel loaded={loaded} mayManage={mayManage} reload={reload} />
            <ComparisonsPanel scopes={loaded.kind === 'ready' ? loaded.value.scopes : []} />
          </>
        )}
      </div>
    </div>
  )
}

const openTab = (): TabId => {
  const wanted = new URLSearchParams(window.location.search).get('tab')

  return tabs.find(({ id }) => id === wanted)?.id ?? 'agreement'
}
