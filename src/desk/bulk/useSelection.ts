'use client'

import { useCallback, useRef, useState } from 'react'

import type { BulkSelection } from '@/contracts/bulk'
import type { InboxFilters, InboxRow } from '@/contracts/desk'

import { inboxParams } from '@/contracts/deskFilters'
import { numberText } from '@/ui/intl'
import { showToast } from '@/ui/toasts'

import { callApi, tellError } from '../data/api'

export type Picked = ReadonlyMap<string, string>

export type Selection = {
  readonly clear: () => void
  /** Asks the server for every case behind the filters, loaded or not. */
  readonly pickAll: () => Promise<void>
  /** From the last picked row to this one. */
  readonly pickTo: (row: InboxRow) => void
  /** Number by id. */
  readonly picked: Picked
  readonly toggle: (row: InboxRow) => void
}

const none: Picked = new Map()

/** The cases that are picked for a change of many. Another filter starts anew: nobody changes what they do not see. */
export const useSelection = ({
  filters,
  rows,
}: {
  filters: InboxFilters
  rows: readonly InboxRow[]
}): Selection => {
  const query = inboxParams({ ...filters, sort: 'activity' }).toString()
  const [state, setState] = useState({ picked: none, query })
  const anchor = useRef<null | string>(null)
  const picked = state.query === query ? state.picked : none

  const put = (next: Picked): void => {
    setState({ picked: next, query })
  }

  return {
    clear: useCallback(() => {
      setState((before) => ({ ...before, picked: none }))
    }, []),
    pickAll: async () => {
      try {
        const { cases, isCut } = await callApi<BulkSelection>(`/bulk/selection?${query}`)
        put(new Map(cases.map(({ id, number }) => [id, number])))

        if (isCut) {
          showToast({
            detail: 'Narrow the filters to reach the others.',
            title: `The first ${numberText(cases.length)} are selected`,
            tone: 'good',
          })
        }
      } catch (error) {
        showToast({ detail: tellError(error), title: 'Nothing was selected', tone: 'bad' })
      }
    },
    picked,
    pickTo: (row) => {
      const from = rows.findIndex(({ id }) => id === anchor.current)
      const to = rows.findIndex(({ id }) => id === row.id)
      const range = rows.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1)
      put(new Map([...picked, ...range.map(({ id, number }): [string, string] => [id, number])]))
    },
    toggle: (row) => {
      anchor.current = row.id
      put(
        picked.has(row.id)
          ? new Map([...picked].filter(([id]) => id !== row.id))
          : new Map([...picked, [row.id, row.number]]),
      )
    },
  }
}
