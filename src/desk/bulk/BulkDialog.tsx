'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import type { BulkAction, BulkForecast } from '@/contracts/bulk'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Skeleton } from '@/ui/Skeleton'

import type { Picked } from './useSelection'

import { callApi, tellError } from '../data/api'
import { useChoices } from '../data/queries'
import { bulkTitle, cases, forecastLines } from './describeBulk'
import { macroLines } from './macroLines'

/** Says what will happen before it happens: the server looks at every case as it stands now. */
export const BulkDialog = ({
  action,
  onClose,
  onConfirm,
  picked,
}: {
  action: BulkAction
  onClose: () => void
  onConfirm: (title: string) => void
  picked: Picked
}): ReactNode => {
  const choices = useChoices().data
  const forecast = useQuery({
    gcTime: 0,
    queryFn: ({ signal }) =>
      callApi<BulkForecast>('/bulk/forecast', {
        body: { action, caseIds: [...picked.keys()] },
        method: 'POST',
        signal,
      }),
    queryKey: ['bulk-forecast', action, [...picked.keys()]],
    retry: false,
    staleTime: 0,
  })
  const title = bulkTitle(action, choices)
  const steps = action.do === 'macro' ? macroLines(choices, action.macroId) : []

  const confirmRef = useRef<HTMLButtonElement>(null)
  const canConfirm = (forecast.data?.willChange ?? 0) > 0

  // Enter confirms what was read, as soon as there is something to read.
  useEffect(() => {
    if (canConfirm) {
      confirmRef.current?.focus()
    }
  }, [canConfirm])

  return (
    <Dialog onClose={onClose} title={`${title}: ${cases(picked.size)}?`}>
      <div aria-live="polite">
        {forecast.isPending ? (
          <Skeleton className="h-4 w-2/3" />
        ) : forecast.isError ? (
          <p className="text-red">{tellError(forecast.error)}</p>
        ) : (
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {[...forecastLines(forecast.data), ...steps].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <p className="mt-3 text-xs text-ink-3">
        Every change stands in the timeline and the audit log. For 30 seconds it can be undone
        {action.do === 'macro' ? '; notes that it wrote stay.' : '.'}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          disabled={!canConfirm}
          look="primary"
          ref={confirmRef}
          onClick={() => {
            onConfirm(title)
          }}
        >
          {forecast.data === undefined ? title : `${title}: ${cases(forecast.data.willChange)}`}
        </Button>
      </div>
    </Dialog>
  )
}
