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

  return (
    <div className="mt-3.5">
      <Button
        icon={<ShieldAlert className="size-3.5" />}
        onClick={() => {
          setIsOpen(true)
        }}
        size="sm"
      >
        Override the routing
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <OverrideDialog
            about={`${detail.number} · ${detail.subject}`}
            cases={[detail]}
            isOverridden={detail.routing?.outcome === 'override'}
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
