import { redirect } from 'next/navigation'

import type { CaseDetail, DeskUser } from '@/contracts/desk'
import type { DeskStart } from '@/desk/DeskApp'

import { mayUseDoor } from '@/access/mayUseDoor'
import { parseInboxFilters } from '@/contracts/deskFilters'
import { sqlOn } from '@/lib/sql'
import { findCaseTarget } from '@/queries/desk/findCaseTarget'
import { findInbox } from '@/queries/desk/findInbox'
import { getCaseDetail } from '@/queries/desk/getCaseDetail'

import type { DeskSession } from '../deskSession'

import { deskSession } from '../deskSession'

export type DeskSearch = Readonly<Record<string, string | string[] | undefined>>

const firstPage = 50

/** What the desk shows first at an address. Sends whoever is not signed in to do so. */
export const readDesk = async ({
  caseNumber,
  path,
  search,
}: {
  caseNumber: null | string
  path: string
  search: DeskSearch
}): Promise<{ readonly start: DeskStart; readonly user: DeskUser }> => {
  const params = toParams(search)
  const session = await deskSession()

  if (session === null) {
    const here = params.size === 0 ? path : `${path}?${params.toString()}`
    redirect(`/sign-in?next=${encodeURIComponent(here)}`)
  }

  const { payload, req, scope, user } = session
  const run = sqlOn(payload)
  const filters = parseInboxFilters(params)
  // Not the counts of the rail: they take longer than the page, which shows them when they come.
  const [inbox, detail, mayReview, mayOverride] = await Promise.all([
    path === '/desk/review' || path === '/desk/numbers'
      ? null
      : findInbox({ cursor: null, filters, limit: firstPage, run, scope }),
    caseNumber === null ? null : readDetail({ caseNumber, session }),
    mayUseDoor({ door: 'review.decide', req, target: null }),
    mayUseDoor({ door: 'routing.override', req, target: null }),
  ])

  return {
    start: { detail, filters, inbox },
    user: {
      email: user.email,
      id: user.id,
      mayOverride,
      mayReview,
      name: user.name,
      role: user.role,
    },
  }
}

/** Null for a case that is not there or not theirs: the desk asks its API and says so. */
const readDetail = async ({
  caseNumber,
  session: { payload, req, scope },
}: {
  caseNumber: string
  session: DeskSession
}): Promise<CaseDetail | null> => {
  const run = sqlOn(payload)
  const target = await findCaseTarget({ number: caseNumber, run, scope })

  if (target === null || !(await mayUseDoor({ door: 'case.open-desk', req, target }))) {
    return null
  }

  const may = (door: 'assign' | 'edit' | 'move' | 'note' | 'reply') =>
    mayUseDoor({ door: `case.${door}`, req, target })

  return getCaseDetail({
    caseId: target.id,
    rights: {
      assign: await may('assign'),
      edit: await may('edit'),
      move: await may('move'),
      note: await may('note'),
      override: await mayUseDoor({ door: 'routing.override', req, target }),
      reply: await may('reply'),
      review: await mayUseDoor({ door: 'review.decide', req, target }),
    },
    run,
    scope,
  })
}

const toParams = (search: DeskSearch): URLSearchParams =>
  new URLSearchParams(
    Object.entries(search).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  )
