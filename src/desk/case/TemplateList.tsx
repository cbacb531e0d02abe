'use client'

import type { ReactNode } from 'react'

import { useMemo } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import { cx } from '@/ui/cx'

import { fillTemplate } from '../fillTemplate'

export type FoundTemplate = {
  readonly filled: string
  readonly id: string
  readonly name: string
  readonly shortcut: null | string
}

const mostShown = 7

/** Templates for this case, the customer's language first, with the variables filled in. */
export const useTemplates = ({
  choices,
  detail,
  user,
}: {
  choices: DeskChoices | undefined
  detail: CaseDetail
  user: DeskUser
}): { readonly find: (word: string) => readonly FoundTemplate[] } =>
  useMemo(() => {
    const values = {
      'agent.firstName': firstName(user.name),
      'agent.name': user.name,
      'case.number': detail.number,
      'case.subject': detail.subject,
      'customer.company': detail.customer.company,
      'customer.firstName': firstName(detail.customer.name),
      'customer.name': detail.customer.name,
    }
    const fitting = (choices?.templates ?? [])
      .filter(({ channels }) => channels.length === 0 || channels.includes(detail.channel))
      .toSorted(
        (a, b) => Number(b.language === detail.language) - Number(a.language === detail.language),
      )

    return {
      find: (word) => {
        const wanted = word.toLowerCase()

        return fitting
          .filter(
            ({ name, shortcut }) =>
              (shortcut ?? '').toLowerCase().includes(wanted) ||
              name.toLowerCase().includes(wanted),
          )
          .slice(0, mostShown)
          .map(({ body, id, name, shortcut }) => ({
            filled: fillTemplate(body, values),
            id,
            name,
            shortcut,
          }))
      },
    }
  }, [choices, detail, user])

export const TemplateList = ({
  at,
  found,
  onChoose,
}: {
  at: number
  found: readonly FoundTemplate[]
  onChoose: (index: number) => void
}): ReactNode => (
  <ul
    aria-label="Templates"
    className="absolute inset-x-0 bottom-full z-20 mb-1.5 animate-appear overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-2"
  >
    {found.map((template, index) => (
      <li key={template.id}>
        <button
          className={cx(
            'flex w-full items-baseline gap-2 rounded-md px-2 py-1.5 text-left',
            index === at && 'bg-hover',
          )}
          onMouseDown={(event) => {
            // Before the box loses the focus.
            event.preventDefault()
            onChoose(index)
          }}
          type="button"
        >
          <span className="shrink-0 font-medium">{template.name}</span>
          {template.shortcut === null ? null : (
            <span className="shrink-0 text-xs text-accent-text">
              /{template.shortcut.replace(/^\//u, '')}
            </span>
          )}
          <span className="min-w-0 flex-1 truncate text-xs text-ink-3" dir="auto">
            {template.filled}
          </span>
        </button>
      </li>
    ))}
  </ul>
)

const firstName = (name: string): string => name.split(/\s+/u)[0] ?? name
