'use client'

import type { ReactNode } from 'react'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { AccountCard } from '@/contracts/accounts'

import { Badge } from '@/ui/Badge'
import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'
import { Skeleton } from '@/ui/Skeleton'

import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { useDwelled } from '../useDwelled'
import { AccountFacts } from './AccountFacts'

/** What the CRM or billing system says of the customer, how old that is, and a way to ask again. */
export const AccountPanel = ({ caseId }: { caseId: string }): ReactNode => {
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [failure, setFailure] = useState<null | string>(null)
  const query = useQuery({
    enabled: useDwelled(),
    queryFn: ({ signal }) => callApi<AccountCard>(`/cases/${caseId}/account`, { signal }),
    queryKey: keys.account(caseId),
    staleTime: 60_000,
  })
  const askAgain = async (): Promise<void> => {
    setIsAsking(true)
    setFailure(null)

    try {
      client.setQueryData(
        keys.account(caseId),
        await callApi<AccountCard>(`/cases/${caseId}/account?anew=1`),
      )
    } catch (error) {
      setFailure(tellError(error))
    } finally {
      setIsAsking(false)
    }
  }

  if (query.isPending) {
    return <Skeleton className="h-24" />
  }

  const card = query.data

  if (card?.source === null) {
    return <p className="text-ink-2">{card.problem ?? 'No CRM is connected.'}</p>
  }

  const problem = failure ?? (card === undefined ? tellError(query.error) : card.problem)

  return (
    <>
      {card === undefined ? null : <Known card={card} />}
      {problem === null ? null : (
        <p
          className="mt-2 flex items-start gap-1.5 rounded-md bg-amber-soft px-2.5 py-1.5 text-xs font-medium text-amber"
          role="status"
        >
          <TriangleAlert className="mt-px size-3.5 shrink-0" />
          <span>{oldOrNone({ card, problem })}</span>
        </p>
      )}
      <p className="mt-2 flex items-center gap-1.5 text-xs text-ink-3">
        {card?.source.isStandIn === true ? (
          <Badge title="No CRM is connected: these figures are made up" tone="amber">
            Made up
          </Badge>
        ) : null}
        <span className="min-w-0 flex-1 truncate">
          {card?.source.name}
          {card === undefined || card.readAt === null ? null : (
            <>
              , read <RelativeTime at={card.readAt} isAgo />
            </>
          )}
        </span>
        <IconButton disabled={isAsking} label="Ask again" onClick={() => void askAgain()}>
          <RefreshCw className={isAsking ? 'animate-spin' : ''} />
        </IconButton>
      </p>
    </>
  )
}

const Known = ({ card: { account, readAt } }: { card: AccountCard }): ReactNode =>
  account !== null ? (
    <AccountFacts account={account} />
  ) : readAt === null ? null : (
    <p className="text-ink-2">It has no account for this customer.</p>
  )

const oldOrNone = ({
  card,
  problem,
}: {
  card: AccountCard | undefined
  problem: string
}): string =>
  card === undefined || card.readAt === null ? problem : `${problem}. What you see is old.`
