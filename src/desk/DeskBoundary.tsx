'use client'

import type { ReactNode } from 'react'

import { Component } from 'react'

import { ErrorState } from '@/ui/ErrorState'

type Props = { readonly children: ReactNode }

/** Instead of an empty page after a fault of ours. What was typed is kept in the browser at every key. */
export class DeskBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override state = { hasFailed: false }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <main className="flex h-dvh items-center justify-center">
        <ErrorState
          detail="The fault is ours. What you typed is kept; load the page again to go on."
          onRetry={() => {
            window.location.reload()
          }}
          title="The desk stopped"
        />
      </main>
    ) : (
      this.props.children
    )
  }
}
