'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { LabRule, RoutingLab } from '@/contracts/routingLab'

import { LabScreen } from './LabScreen'
import { PlanScreen } from './PlanScreen'

const tabs = [
  { id: 'rules', label: 'Rules' },
  { id: 'people', label: 'What if' },
] as const
type Tab = (typeof tabs)[number]['id']

/** The lab's two halves. Both stay as they were left while one looks at the other. */
export const LabTabs = ({
  mayDelete,
  start,
}: {
  mayDelete: boolean
  start: RoutingLab
}): ReactNode => {
  const [tab, setTab] = useState<Tab>('rules')
  const [wasOpened, setWasOpened] = useState(false)
  const [rules, setRules] = useState<null | readonly LabRule[]>(null)

  return (
    <>
      <div className="cw cw-page !pb-0">
        <div aria-label="Routing lab" className="flex gap-1 border-b border-line" role="tablist">
          {tabs.map(({ id, label }) => (
            <button
              aria-controls={`lab-${id}`}
              aria-selected={tab === id}
              className={`-mb-px cursor-pointer border-0 border-b-2 bg-transparent px-3 py-2 text-sm font-medium ${
                tab === id
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-2 hover:text-ink'
              }`}
              id={`lab-tab-${id}`}
              key={id}
              onClick={() => {
                setTab(id)
                setWasOpened(wasOpened || id === 'people')
              }}
              role="tab"
              type="button"
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      <div aria-labelledby="lab-tab-rules" hidden={tab !== 'rules'} id="lab-rules" role="tabpanel">
        <LabScreen mayDelete={mayDelete} onDraft={setRules} start={start} />
      </div>
      <div
        aria-labelledby="lab-tab-people"
        hidden={tab !== 'people'}
        id="lab-people"
        role="tabpanel"
      >
        {wasOpened ? <PlanScreen rules={rules} /> : null}
      </div>
    </>
  )
}
