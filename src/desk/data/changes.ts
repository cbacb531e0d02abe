'use client'

import type { QueryClient } from '@tanstack/react-query'

import type { CaseDetail, InboxRow } from '@/contracts/desk'

import { showToast } from '@/ui/toasts'

import { callApi, tellError } from './api'
import { keys } from './keys'
import { forgetLists, patchRows } from './queries'
import { refreshCounts } from './refreshCounts'

export type Shown = Partial<
  Pick<
    CaseDetail,
    | 'assignee'
    | 'category'
    | 'language'
    | 'sentiment'
    | 'triage'
    | 'customFields'
    | 'priority'
    | 'snoozedUntil'
    | 'status'
    | 'subject'
    | 'tags'
    | 'team'
    | 'watchers'
  >
>

/**
 * Shows a change at once, then asks for it. When it is refused the old values come back and the person reads
 * why: the screen never pretends.
 */
export const changeCase = async ({
  body,
  client,
  detail,
  done,
  failed,
  undo,
  method = 'POST',
  path,
  shown,
}: {
  body: unknown
  client: QueryClient
  detail: Pick<CaseDetail, 'id' | 'number'>
  /** Said when it worked; left out where the screen itself shows it. */
  done?: string
  /** Offered beside `done`. */
  undo?: () => void
  failed: string
  method?: string
  /** After `/cases/<id>`. */
  path: string
  shown: Shown
}): Promise<boolean> => {
  const key = keys.case(detail.number)
  await client.cancelQueries({ queryKey: key })
  const before = client.getQueryData<CaseDetail>(key)
  const lists = client.getQueriesData({ queryKey: ['inbox'] })

  client.setQueryData<CaseDetail>(key, (data) =>
    data === undefined ? data : { ...data, ...shown },
  )
  patchRows(client, (row) => (row.id === detail.id ? showOnRow(row, shown) : undefined))

  try {
    await callApi(`/cases/${detail.id}${path}`, { body, method })

    if (done !== undefined) {
      showToast({
        ...(undo === undefined ? {} : { action: { label: 'Undo', run: undo }, ms: 12_000 }),
        title: done,
        tone: 'good',
      })
    }

    return true
  } catch (error) {
    client.setQueryData(key, before)

    for (const [listKey, data] of lists) {
      client.setQueryData(listKey, data)
    }

    showToast({ detail: tellError(error), title: failed, tone: 'bad' })

    return false
  } finally {
    void client.invalidateQueries({ queryKey: key })
    forgetLists(client)
    refreshCounts(client)
  }
}

const showOnRow = (
  row: InboxRow,
  {
    category,
    customFields: _fields,
    language: _language,
    triage: _triage,
    tags: _tags,
    watchers: _watchers,
    ...shown
  }: Shown,
): InboxRow => ({
  ...row,
  ...shown,
  ...(category === undefined ? {} : { category: category?.name ?? null }),
})
