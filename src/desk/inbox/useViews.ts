'use client'

import type { UseQueryResult } from '@tanstack/react-query'

import { useQuery, useQueryClient } from '@tanstack/react-query'

import type { SavedViewRow } from '@/contracts/desk'

import { showToast } from '@/ui/toasts'

import { agentKeys } from '../data/agentKeys'
import { callApi, tellError } from '../data/api'

export const useViews = (): UseQueryResult<readonly SavedViewRow[]> =>
  useQuery({
    queryFn: async ({ signal }) =>
      (await callApi<{ views: readonly SavedViewRow[] }>('/views', { signal })).views,
    queryKey: agentKeys.views,
    staleTime: 15_000,
  })

export type ViewInput = {
  readonly name: string
  readonly query: string
  readonly share: null | string
}

/** Keeps, changes and deletes views; says what happened. True when it worked. */
export const useViewChanges = (): {
  readonly change: (id: string, changes: Partial<ViewInput>) => Promise<boolean>
  readonly create: (view: ViewInput) => Promise<boolean>
  readonly remove: (view: Pick<SavedViewRow, 'id' | 'name'>) => Promise<boolean>
} => {
  const client = useQueryClient()
  const attempt = async (
    title: string,
    failed: string,
    work: () => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      await work()
      showToast({ title, tone: 'good' })

      return true
    } catch (error) {
      showToast({ detail: tellError(error), title: failed, tone: 'bad' })

      return false
    } finally {
      void client.invalidateQueries({ queryKey: agentKeys.views })
    }
  }

  return {
    change: (id, changes) =>
      attempt('The view was changed', 'The view was not changed', () =>
        callApi(`/views/${id}`, { body: changes, method: 'PATCH' }),
      ),
    create: (view) =>
      attempt(`“${view.name}” is saved`, 'The view was not saved', () =>
        callApi('/views', { body: view, method: 'POST' }),
      ),
    remove: ({ id, name }) =>
      attempt(`“${name}” is deleted`, 'The view was not deleted', () =>
        callApi(`/views/${id}`, { method: 'DELETE' }),
      ),
  }
}
