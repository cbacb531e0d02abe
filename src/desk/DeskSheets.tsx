'use client'

import type { ReactNode } from 'react'

import { lazy, Suspense, useEffect } from 'react'

import type { DeskUser } from '@/contracts/desk'

import type { PaletteGroup } from './palette/Palette'

const load = () => import('./later')

// Apart from the desk's own script: the list need not wait for them.
const HelpSheet = lazy(async () => ({ default: (await load()).HelpSheet }))
const NotificationPanel = lazy(async () => ({ default: (await load()).NotificationPanel }))
const Palette = lazy(async () => ({ default: (await load()).Palette }))
const SignedOut = lazy(async () => ({ default: (await load()).SignedOut }))
const ViewForm = lazy(async () => ({ default: (await load()).ViewForm }))

/** Fetches them once the desk stands, so that nobody waits for one, and without a line the way back in is there. */
export const useWarmSheets = (): void => {
  useEffect(() => {
    const timer = setTimeout(() => {
      load().catch(() => undefined) // asked for again when one is opened
    }, 1500)

    return () => {
      clearTimeout(timer)
    }
  }, [])
}

export type Sheet = 'help' | 'notifications' | 'palette' | 'view' | null

/** What lies over the desk: one sheet at a time, and signing in again over everything. */
export const DeskSheets = ({
  groups,
  isSignedOut,
  onBack,
  onClose,
  onCustomer,
  onNotice,
  onOpenCase,
  onSignedOut,
  query,
  sheet,
  user,
}: {
  /** Of the palette, asked for when it opens. */
  groups: () => readonly PaletteGroup[]
  isSignedOut: boolean
  /** Signed in again. */
  onBack: () => void
  onClose: () => void
  onCustomer: (customerId: string) => void
  onNotice: (notice: { caseNumber: null | string }) => void
  onOpenCase: (number: string) => void
  /** Not now. */
  onSignedOut: () => void
  query: string
  sheet: Sheet
  user: DeskUser
}): ReactNode => (
  <Suspense fallback={<div data-opening hidden />}>
    {sheet === 'help' ? <HelpSheet onClose={onClose} /> : null}
    {sheet === 'notifications' ? <NotificationPanel onClose={onClose} onOpen={onNotice} /> : null}
    {sheet === 'view' ? <ViewForm onClose={onClose} query={query} user={user} /> : null}
    {sheet === 'palette' ? (
      <Palette
        groups={groups()}
        onClose={onClose}
        onCustomer={onCustomer}
        onOpenCase={onOpenCase}
      />
    ) : null}
    {isSignedOut ? <SignedOut email={user.email} onBack={onBack} onClose={onSignedOut} /> : null}
  </Suspense>
)
