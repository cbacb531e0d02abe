'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'

import { callApi, tellError } from '../data/api'
import { FormField, FormInput, FormProblem } from './FormField'

type Begun = { readonly picture: string; readonly secret: string }

/** Password, a picture to scan, one code, and the recovery codes to keep: in this order, once. */
export const SecondFactorSetUp = ({ onDone }: { onDone: () => void }): ReactNode => {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<null | readonly string[]>(null)
  const [typed, setTyped] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<null | string>(null)

  const send = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true)
    setProblem(null)

    try {
      await work()
      setTyped('')
    } catch (error) {
      setProblem(tellError(error))
    } finally {
      setIsBusy(false)
    }
  }

  if (codes !== null) {
    return <RecoveryCodes codes={codes} onDone={onDone} />
  }

  return (
    <form
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault()
        void send(async () => {
          if (begun === null) {
            setBegun(
              await callApi<Begun>('/second-factor', {
                area: 'routing',
                body: { password: typed },
                method: 'POST',
              }),
            )
          } else {
            const answer = await callApi<{ recoveryCodes: string[] }>('/second-factor/confirm', {
              area: 'routing',
              body: { code: typed },
              method: 'POST',
            })
            setCodes(answer.recoveryCodes)
          }
        })
      }}
    >
      {begun === null ? (
        <>
          <p className="text-ink-2">
            An override needs a code from your phone. Setting it up takes a minute and an
            authenticator app.
          </p>
          <FormField label="Your password">
            <FormInput
              autoComplete="current-password"
              onChange={(event) => {
                setTyped(event.target.value)
              }}
              required
              type="password"
              value={typed}
            />
          </FormField>
        </>
      ) : (
        <>
          <p className="text-ink-2">Scan this with your app, then type the code that it shows.</p>
          <img
            alt="QR code with the secret for your authenticator app"
            className="size-44 self-center rounded-md border border-line bg-white p-2"
            src={begun.picture}
          />
          <p className="text-center text-xs text-ink-3">
            Or type this into the app:
            <code className="mt-1 block font-mono text-ink break-all select-all">
              {begun.secret.replaceAll(/(.{4})/gu, '$1 ').trim()}
            </code>
          </p>
          <FormField label="Code of the app">
            <FormInput
              autoComplete="one-time-code"
              className="font-mono tracking-widest"
              inputMode="numeric"
              maxLength={7}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
              placeholder="123 456"
              required
              value={typed}
            />
          </FormField>
        </>
      )}
      <FormProblem>{problem}</FormProblem>
      <div className="flex justify-end">
        <Button disabled={isBusy || typed === ''} look="primary" type="submit">
          {begun === null ? 'Go on' : 'Confirm'}
        </Button>
      </div>
    </form>
  )
}

const RecoveryCodes = ({
  codes,
  onDone,
}: {
  codes: readonly string[]
  onDone: () => void
}): ReactNode => (
  <div className="flex flex-col gap-3.5">
    <p className="text-ink-2">
      Keep these where you find them without your phone. Each works once, and they are shown only
      now.
    </p>
    <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-hover px-4 py-3 font-mono select-all">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
    <div className="flex justify-end">
      <Button look="primary" onClick={onDone}>
        I have kept them
      </Button>
    </div>
  </div>
)
