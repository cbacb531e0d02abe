'use client'

import type { ReactNode, RefObject } from 'react'

import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import { maxQueryLength } from '@/contracts/deskFilters'
import { Kbd } from '@/ui/Kbd'

const pauseMs = 220

/** Searches while one types, once the fingers rest. */
export const SearchBox = ({
  inputRef,
  onSearch,
  value,
}: {
  inputRef: RefObject<HTMLInputElement | null>
  onSearch: (q: string) => void
  value: string
}): ReactNode => {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)

  // The address changed by another way (back, a one-click filter): follow it.
  if (shown !== value) {
    setShown(value)

    if (typed.trim() !== value) {
      setTyped(value)
    }
  }

  useEffect(() => {
    if (typed.trim() === value) {
      return
    }

    const timer = setTimeout(() => {
      onSearch(typed.trim())
    }, pauseMs)

    return () => {
      clearTimeout(timer)
    }
  }, [onSearch, typed, value])

  return (
    <div className="relative min-w-0 flex-1">
      <Search className="pointer-events-none absolute top-2 start-2.5 size-4 text-ink-3" />
      <input
        aria-label="Search cases"
        className="h-8 w-full rounded-md border border-line-strong bg-surface ps-8 pe-8 placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
        maxLength={maxQueryLength}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (typed === '') {
              event.currentTarget.blur()
            } else {
              setTyped('')
            }
          } else if (event.key === 'Enter') {
            onSearch(typed.trim())
            event.currentTarget.blur()
          }
        }}
        placeholder="Number, customer, words"
        ref={inputRef}
        type="search"
        value={typed}
      />
      {typed === '' ? (
        <span className="pointer-events-none absolute top-1.5 end-2 hidden pane:block">
          <Kbd>/</Kbd>
        </span>
      ) : (
        <button
          aria-label="Clear the search"
          className="absolute top-1 end-1 inline-flex size-6 items-center justify-center rounded text-ink-3 hover:bg-hover"
          onClick={() => {
            setTyped('')
            onSearch('')
          }}
          type="button"
        >
          <X className="size-3.5" />
        </button>
      )}
    </div>
  )
}
