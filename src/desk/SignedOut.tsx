'use client'

import type { ReactNode, SubmitEvent } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'

/**
 * The session ended while somebody worked: sign in again right here. The page stays as it is, so nothing that was
 * typed or opened is lost.
 */
export const SignedOut = ({
  email,
  onBack,
  onClose,
}: {
  email: string
  /** Signed in again: read anew what may have changed. */
  onBack: () => void
  onClose: () => void
}): ReactNode => {
  const here = `${window.location.pathname}${window.location.search}`
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<null | string>(null)
  const [isBusy, setIsBusy] = useState(false)

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setIsBusy(true)
    setProblem(null)
    const outcome = await signIn({ email, password })
    setIsBusy(false)

    if (outcome === null) {
      onBack()
    } else {
      setProblem(outcome)
    }
  }

  return (
    <Dialog
      description="Sign in again to go on. What you wrote is kept."
      onClose={onClose}
      title="Your session has ended"
    >
      <form className="flex flex-col gap-3.5" onSubmit={(event) => void submit(event)}>
        <p>
          Signed in as <span className="font-medium">{email}</span>
        </p>
        <input autoComplete="username" hidden name="email" readOnly type="email" value={email} />
        <label className="flex flex-col gap-1.5 font-medium">
          Password
          <input
            autoComplete="current-password"
            autoFocus
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5 font-normal"
            onChange={(event) => {
              setPassword(event.target.value)
            }}
            required
            type="password"
            value={password}
            {...(problem === null
              ? {}
              : { 'aria-describedby': 'sign-in-problem', 'aria-invalid': true })}
          />
        </label>
        {problem === null ? null : (
          <p className="text-red" id="sign-in-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <a
            className="text-xs font-medium text-accent-text hover:underline"
            href={`/sign-in?next=${encodeURIComponent(here)}`}
          >
            Sign in as somebody else
          </a>
          <Button disabled={isBusy} look="primary" type="submit">
            {isBusy ? 'Signing in…' : 'Sign in again'}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Null when it worked, else what to tell. */
const signIn = async (body: { email: string; password: string }): Promise<null | string> => {
  try {
    const response = await fetch('/api/staff/login', {
      body: JSON.stringify(body),
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      method: 'POST',
    })

    return response.ok
      ? null
      : response.status === 429
        ? 'Too many tries. Wait a few minutes.'
        : 'That is not the password.'
  } catch {
    return 'The server cannot be reached. Check the connection.'
  }
}
