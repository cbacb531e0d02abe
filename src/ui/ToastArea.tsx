'use client'

import type { ReactNode } from 'react'

import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { Toast as Primitive } from 'radix-ui'

import { dropToast, useToasts } from './toasts'

const goodMs = 3500
const badMs = 12_000

export const ToastArea = (): ReactNode => {
  const toasts = useToasts()

  return (
    <Primitive.Provider label="Message" swipeDirection="down">
      {toasts.map((toast) => (
        <Primitive.Root
          className="flex animate-appear items-start gap-2.5 rounded-lg border border-line bg-raised px-3 py-2.5 shadow-2"
          duration={toast.ms ?? (toast.tone === 'bad' ? badMs : goodMs)}
          key={toast.id}
          onOpenChange={(open) => {
            if (!open) {
              dropToast(toast.id)
            }
          }}
          type={toast.tone === 'bad' ? 'foreground' : 'background'}
        >
          {toast.tone === 'bad' ? (
            <TriangleAlert className="mt-px size-4 shrink-0 text-red" />
          ) : (
            <CircleCheck className="mt-px size-4 shrink-0 text-green" />
          )}
          <div className="min-w-0 flex-1">
            <Primitive.Title className="font-medium">{toast.title}</Primitive.Title>
            {toast.detail === undefined ? null : (
              <Primitive.Description className="text-ink-2">{toast.detail}</Primitive.Description>
            )}
            {toast.action === undefined ? null : (
              <Primitive.Action altText={toast.action.label} asChild>
                <button
                  className="mt-1 font-medium text-accent-text hover:underline"
                  onClick={toast.action.run}
                  type="button"
                >
                  {toast.action.label}
                </button>
              </Primitive.Action>
            )}
          </div>
          <Primitive.Close aria-label="Close" className="text-ink-3 hover:text-ink">
            <X className="size-4" />
          </Primitive.Close>
        </Primitive.Root>
      ))}
      {/* Never over the buttons of the composer: on a phone below the header, else beside it. */}
      <Primitive.Viewport className="fixed end-3 top-24 z-50 flex w-76 max-w-[calc(100vw-1.5rem)] flex-col gap-2 outline-none pane:top-auto pane:bottom-3" />
    </Primitive.Provider>
  )
}
