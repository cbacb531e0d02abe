'use client'

import type { ReactNode } from 'react'

import { ShieldAlert } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'

import type { CaseDetail } from '@/contracts/desk'

import { Button } from '@/ui/Button'

// Few people ever open it: it is loaded when they do.
const OverrideDialog = lazy(() => import('./OverrideDialog'))

/** The way to decide against the routing, for those who may. */
export const OverrideEntry = ({ detail }: { detail: CaseDetail }): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)

  if (!detail.rights.override || ['closed', 'resolved'].includes(detail.status)) {
    return null
  }

  const proposedBy = detail.routing?.proposedByName ?? null

  return (
    <div className="mt-3.5">
      {proposedBy === null ? null : (
        <p className="mb-2 rounded-md bg-amber-soft px-2.5 py-1.5 text-xs text-amber">
          {proposedBy} proposed an override of this case. It waits for a second person.
        </p>
      )}
      <Button
        icon={<ShieldAlert className="size-3.5" />}
        onClick={() => {
          setIsOpen(true)
        }}
        size="sm"
      >
        {proposedBy === null ? 'Override the routing' : 'Look at the proposal'}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <OverrideDialog
            about={`${detail.number} · ${detail.subject}`}
            cases={[detail]}
            overriddenCases={detail.routing?.overriddenCases ?? 0}
            teamId={detail.team?.id ?? null}
            onClose={() => {
              setIsOpen(false)
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
