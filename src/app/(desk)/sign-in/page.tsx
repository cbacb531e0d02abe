import type { ReactNode } from 'react'

import { redirect } from 'next/navigation'

import { demoAccounts } from '@/demo/accounts'
import { Brand } from '@/desk/Brand'
import { env } from '@/lib/env'

import { deskSession } from '../deskSession'
import { landingOf } from '../landingOf'
import { safeNext } from '../safeNext'
import { SignInForm } from './SignInForm'

export const dynamic = 'force-dynamic'
export const metadata = { title: 'Sign in' }

type Args = { searchParams: Promise<Record<string, string | string[]>> }

/** Where staff sign in. In the demo, one account of every role stands ready. */
export default async function Page({ searchParams }: Args): Promise<ReactNode> {
  const { next: given } = await searchParams
  const next = safeNext(typeof given === 'string' ? given : null)
  const session = await deskSession()

  if (session !== null) {
    redirect(next ?? landingOf[session.user.role])
  }

  const accounts = env.DEMO
    ? demoAccounts.flatMap(({ email, name, password, role }) =>
        role === 'customer' ? [] : [{ email, name, password, role }],
      )
    : []

  return (
    <main className="flex min-h-dvh items-center justify-center px-4 py-10">
      <div className="w-full max-w-[26rem]">
        <div className="mb-7 flex justify-center">
          <Brand />
        </div>
        <SignInForm accounts={accounts} landings={landingOf} next={next} />
        <p className="mt-6 text-center text-xs text-ink-3">
          Every message understood, every decision explained.
        </p>
      </div>
    </main>
  )
}
