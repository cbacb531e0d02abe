'use client'

import type { ReactNode } from 'react'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import type { BulkAction, BulkForecast } from '@/contracts/bulk'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Skeleton } from '@/ui/Skeleton'

import type { Picked } from './useSelection'

import { callApi, tellError } from '../data/api'
import { useChoices } from '../data/queries'
import { FormField, FormInput } from '../side/FormField'
import { bulkTitle, cases, forecastLines, wantsReason } from './describeBulk'
import { macroLines } from './macroLines'

/** What “will change” means for a merge. */
const mergeLines = [
  'Their messages, files and notes move over in the order of time; the cases themselves are closed.',
  'What the customer still writes to them arrives on the one that stays.',
]

/** Says what will happen before it happens: the server looks at every case as it stands now. */
export const BulkDialog = ({
  action: asked,
  onClose,
  onConfirm,
  picked,
}: {
  action: BulkAction
  onClose: () => void
  /** With what was chosen here: of a merge, the case that stays is not among the cases any more. */
  onConfirm: (title: string, action: BulkAction, cases: Picked) => void
  picked: Picked
}): ReactNode => {
  const [action, setAction] = useState(asked)
  const [reason, setReason] = useState('')
  const targets: Picked =
    action.do === 'merge' ? new Map([...picked].filter(([id]) => id !== action.intoId)) : picked
  const choices = useChoices().data
  const forecast = useQuery({
    gcTime: 0,
    queryFn: ({ signal }) =>
      callApi<BulkForecast>('/bulk/forecast', {
        body: { action, caseIds: [...targets.keys()] },
        method: 'POST',
        signal,
      }),
    queryKey: ['bulk-forecast', action, [...targets.keys()]],
    retry: false,
    staleTime: 0,
  })
  const title = bulkTitle(action, choices)
  const steps =
    action.do === 'macro'
      ? macroLines(choices, action.macroId)
      : action.do === 'merge'
        ? mergeLines
        : []

  const confirmRef = useRef<HTMLButtonElement>(null)
  const reasonRef = useRef<HTMLInputElement>(null)
  const asksWhy = wantsReason(action, forecast.data)
  const willChange = (forecast.data?.willChange ?? 0) > 0
  const canConfirm = willChange && (!asksWhy || reason.trim() !== '')

  // Enter confirms what was read, as soon as there is something to read; where a reason is wanted, that comes first.
  useEffect(() => {
    if (willChange) {
      ;(asksWhy ? reasonRef : confirmRef).current?.focus()
    }
  }, [asksWhy, willChange])

  const confirm = (): void => {
    onConfirm(title, asksWhy ? withReason(action, reason.trim()) : action, targets)
  }

  return (
    <Dialog onClose={onClose} title={`${title}: ${cases(targets.size)}?`}>
      {action.do === 'merge' ? (
        <label className="mb-3 flex items-center gap-2">
          Into
          <select
            className="h-8 rounded-md border border-line-strong bg-surface px-2"
            onChange={(event) => {
              setAction({ do: 'merge', intoId: event.target.value })
            }}
            value={action.intoId}
          >
            {[...picked].map(([id, number]) => (
              <option key={id} value={id}>
                {number}
              </option>
            ))}
          </select>
        </label>
      ) : null}
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
      {asksWhy ? (
        <form
          className="mt-3"
          onSubmit={(event) => {
            event.preventDefault()

            if (canConfirm) {
              confirm()
            }
          }}
        >
          <FormField hint="Whom it concerns reads it; it stands in each history." label="Reason">
            <FormInput
              maxLength={2000}
              onChange={(event) => {
                setReason(event.target.value)
              }}
              ref={reasonRef}
              required
              value={reason}
            />
          </FormField>
        </form>
      ) : null}
      <p className="mt-3 text-xs text-ink-3">
        Every change stands in the timeline and the audit log. For 30 seconds it can be undone
        {action.do === 'macro' ? '; notes that it wrote stay.' : '.'}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button disabled={!canConfirm} look="primary" ref={confirmRef} onClick={confirm}>
          {forecast.data === undefined ? title : `${title}: ${cases(forecast.data.willChange)}`}
        </Button>
      </div>
    </Dialog>
  )
}

const withReason = (action: BulkAction, reason: string): BulkAction =>
  action.do === 'assign' || action.do === 'move' ? { ...action, reason } : action
