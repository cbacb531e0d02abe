'use client'

import type { ReactNode, SubmitEvent } from 'react'

import { ArrowRight, Eye, EyeOff, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'

import type { Role } from '@/domain/vocabulary'

import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'

import { signIn } from './signIn'

type Account = { email: string; name: string; password: string; role: Role }

const roleWords: Readonly<Record<Role, { does: string; name: string }>> = {
  admin: { does: 'configures everything', name: 'Admin' },
  analyst: { does: 'answers customers at the desk', name: 'Analyst' },
  auditor: { does: 'reads every decision, changes nothing', name: 'Auditor' },
  'cx-manager': { does: 'watches figures and thresholds', name: 'CX manager' },
  engineer: { does: 'diagnoses cases and channels', name: 'Engineer' },
}

export const SignInForm = ({
  accounts,
  landings,
  next,
}: {
  accounts: readonly Account[]
  landings: Readonly<Record<Role, string>>
  next: null | string
}): ReactNode => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isShown, setIsShown] = useState(false)
  const [problem, setProblem] = useState<null | string>(null)
  const [isBusy, setIsBusy] = useState(false)
  const emailRef = useRef<HTMLInputElement>(null)

  const enter = async (given: { email: string; password: string }): Promise<void> => {
    setIsBusy(true)
    setProblem(null)
    const outcome = await signIn(given)

    if (outcome.kind === 'signed-in') {
      window.location.assign(next ?? landings[outcome.role])

      return
    }

    setIsBusy(false)
    setProblem(outcome.reason)
    emailRef.current?.focus()
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void enter({ email: email.trim(), password })
  }
  const input =
    'h-10 w-full rounded-md border border-line-strong bg-surface px-3 text-sm placeholder:text-ink-3'

  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-surface shadow-2">
      <form className="flex flex-col gap-4 p-6" onSubmit={submit}>
        <h1 className="text-lg font-semibold">Sign in</h1>
        {problem === null ? null : (
          <p
            className="flex items-start gap-2 rounded-md bg-red-soft px-3 py-2 text-red"
            id="problem"
            role="alert"
          >
            <TriangleAlert className="mt-px size-4 shrink-0" />
            {problem}
          </p>
        )}
        <label className="flex flex-col gap-1.5 font-medium">
          E-mail
          <input
            autoComplete="username"
            autoFocus
            className={cx(input, 'font-normal')}
            name="email"
            onChange={(event) => {
              setEmail(event.target.value)
            }}
            ref={emailRef}
            required
            type="email"
            value={email}
            {...(problem === null ? {} : { 'aria-describedby': 'problem', 'aria-invalid': true })}
          />
        </label>
        <div className="flex flex-col gap-1.5">
          <label className="font-medium" htmlFor="password">
            Password
          </label>
          <span className="relative">
            <input
              autoComplete="current-password"
              className={cx(input, 'pr-10')}
              id="password"
              name="password"
              onChange={(event) => {
                setPassword(event.target.value)
              }}
              required
              type={isShown ? 'text' : 'password'}
              value={password}
            />
            <button
              aria-label={isShown ? 'Hide the password' : 'Show the password'}
              className="absolute top-1 right-1 inline-flex size-8 items-center justify-center rounded text-ink-3 hover:bg-hover [&_svg]:size-4"
              onClick={() => {
                setIsShown(!isShown)
              }}
              type="button"
            >
              {isShown ? <EyeOff /> : <Eye />}
            </button>
          </span>
        </div>
        <Button className="mt-1 h-10 w-full text-sm" disabled={isBusy} look="primary" type="submit">
          {isBusy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
      {accounts.length === 0 ? null : (
        <section className="border-t border-line bg-sunken px-3 pt-3.5 pb-3">
          <h2 className="mb-1.5 px-3 text-xs font-semibold text-ink-3">
            Demo: choose a person, then sign in
          </h2>
          <ul>
            {accounts.map((account) => (
              <li className="group flex items-center" key={account.email}>
                <button
                  className={cx(
                    'flex min-w-0 flex-1 items-center gap-3 rounded-lg px-3 py-2 text-left hover:bg-hover',
                    email === account.email && 'bg-hover',
                  )}
                  disabled={isBusy}
                  onClick={() => {
                    setEmail(account.email)
                    setPassword(account.password)
                    setProblem(null)
                  }}
                  type="button"
                >
                  <Avatar name={account.name} />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium">
                      {account.name}
                      <span className="font-normal text-ink-2">
                        {' '}
                        · {roleWords[account.role].name}
                      </span>
                    </span>
                    <span className="block truncate text-xs text-ink-3">
                      {roleWords[account.role].does}
                    </span>
                  </span>
                </button>
                <button
                  aria-label={`Sign in as ${account.name}, ${roleWords[account.role].name}`}
                  className="ml-1 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-accent-text"
                  disabled={isBusy}
                  onClick={() => void enter(account)}
                  title={`Sign in as ${account.name}`}
                  type="button"
                >
                  <ArrowRight className="size-4" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
