import type { ComponentProps, ReactNode } from 'react'

import { cx } from '@/ui/cx'

const look =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 text-[0.8125rem] text-ink shadow-1 placeholder:text-ink-3'

/** A label above what is filled in, with a hint below. */
export const FormField = ({
  children,
  hint,
  label,
}: {
  children: ReactNode
  hint?: string
  label: string
}): ReactNode => (
  <label className="flex flex-col gap-1">
    <span className="text-xs font-medium text-ink-2">{label}</span>
    {children}
    {hint === undefined ? null : <span className="text-xs text-ink-3">{hint}</span>}
  </label>
)

export const FormInput = ({ className, ...rest }: ComponentProps<'input'>): ReactNode => (
  <input className={cx(look, 'h-8', className)} {...rest} />
)

export const FormSelect = ({ className, ...rest }: ComponentProps<'select'>): ReactNode => (
  <select className={cx(look, 'h-8', className)} {...rest} />
)

export const FormText = ({ className, ...rest }: ComponentProps<'textarea'>): ReactNode => (
  <textarea className={cx(look, 'min-h-18 py-1.5', className)} rows={3} {...rest} />
)

/** Six digits, or a recovery code. Phones offer the numbers; password managers fill it. */
export const CodeField = ({
  onChange,
  value,
}: {
  onChange: (code: string) => void
  value: string
}): ReactNode => (
  <FormField hint="From your authenticator app, or a recovery code." label="Code">
    <FormInput
      autoComplete="one-time-code"
      className="font-mono tracking-widest"
      inputMode="text"
      maxLength={20}
      onChange={(event) => {
        onChange(event.target.value)
      }}
      placeholder="123 456"
      required
      value={value}
    />
  </FormField>
)

/** Why it did not go on, where the person looks: a message at the edge would lie under the dialog on a phone. */
export const FormProblem = ({ children }: { children: null | string }): ReactNode =>
  children === null ? null : (
    <p className="rounded-md bg-red-soft px-2.5 py-2 text-red" role="alert">
      {children}
    </p>
  )
