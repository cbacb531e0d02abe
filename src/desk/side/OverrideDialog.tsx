'use client'

import type { ReactNode } from 'react'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { OverridesView } from '@/contracts/overrides'

import { Dialog } from '@/ui/Dialog'
import { ErrorState } from '@/ui/ErrorState'
import { Skeleton } from '@/ui/Skeleton'
import { showToast } from '@/ui/toasts'

import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { OverrideForm } from './OverrideForm'
import { OverrideProposals } from './OverrideProposals'
import { SecondFactorSetUp } from './SecondFactorSetUp'

const overridesKey = ['overrides'] as const
/** Where a problem belongs that is not of a proposal. */
const form = 'form'

/** Deciding against the routing rules (requirement E6): set up the second factor once, then say where and why. */
const OverrideDialog = ({
  about,
  cases,
  onClose,
  onSent,
  overriddenCases = 0,
  teamId,
}: {
  /** Which cases, in words. */
  about: string
  cases: readonly { readonly id: string; readonly number: string }[]
  onClose: () => void
  /** Done, or proposed to a second person. */
  onSent?: () => void
  /** As many cases as the override moved that put the one case where it is; 0 where none did. It can be taken back. */
  overriddenCases?: number
  /** The team to begin with. */
  teamId: null | string
}): ReactNode => {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<null | { at: string; text: string }>(null)
  const { data, error, refetch } = useQuery({
    queryFn: ({ signal }) => callApi<OverridesView>('/overrides', { area: 'routing', signal }),
    queryKey: overridesKey,
    staleTime: 0,
  })

  /** True when it was done; otherwise the person has read why not and can try again. */
  const send = async (at: string, path: string, body: unknown, done: string): Promise<boolean> => {
    setIsBusy(true)
    setProblem(null)

    try {
      const { kind } = await callApi<{ kind: string }>(path, {
        area: 'routing',
        body,
        method: 'POST',
      })
      showToast(
        kind === 'proposed'
          ? {
              detail: 'It happens as soon as another Admin or Experience Manager agrees.',
              title: 'A second person has to agree',
              tone: 'good',
            }
          : { title: done, tone: 'good' },
      )

      return true
    } catch (failure) {
      setProblem({ at, text: tellError(failure) })

      return false
    } finally {
      setIsBusy(false)
      for (const { number } of cases) {
        void client.invalidateQueries({ queryKey: keys.case(number) })
      }

      void client.invalidateQueries({ queryKey: ['inbox'] })
      void client.invalidateQueries({ queryKey: overridesKey })
    }
  }

  return (
    <Dialog description={about} onClose={onClose} title="Override the routing">
      {error !== null ? (
        <ErrorState
          detail={tellError(error)}
          onRetry={() => {
            void refetch()
          }}
          title="This did not load"
        />
      ) : data === undefined ? (
        <Skeleton className="h-40" />
      ) : !data.secondFactor.isSetUp ? (
        <SecondFactorSetUp
          onDone={() => {
            void refetch()
          }}
        />
      ) : (
        <>
          <OverrideProposals
            isBusy={isBusy}
            onDecide={(body) =>
              send(
                body.batchId,
                '/overrides/decide',
                body,
                body.verdict === 'approve' ? 'Done as proposed' : 'Declined',
              )
            }
            problem={problem}
            proposals={data.proposals}
          />
          <OverrideForm
            caseIds={cases.map(({ id }) => id)}
            isBusy={isBusy}
            onSend={async (path, body, done) => {
              if (await send(form, path, body, done)) {
                onClose()
                onSent?.()
              }
            }}
            overriddenCases={overriddenCases}
            problem={problem?.at === form ? problem.text : null}
            teamAtFirst={teamId}
          />
        </>
      )}
    </Dialog>
  )
}

export default OverrideDialog
