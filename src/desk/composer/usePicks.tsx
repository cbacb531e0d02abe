'use client'

import type { ReactNode } from 'react'

import { AtSign, FileText, Zap } from 'lucide-react'
import { useMemo } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import type { OpenWord } from './openWord'
import type { ComposerMode } from './sendMessage'

import { fillTemplate } from '../fillTemplate'
import { macroSteps } from './macroSteps'
import { replyChannel } from './replyChannel'

/** One line of the list under `/` or `@`. */
export type Pick = {
  readonly about: string
  readonly hint: string
  readonly icon: ReactNode
  readonly id: string
  /** What takes the place of the typed word. */
  readonly insert: string
  /** Its steps are done with the next message, or at once where there is no text. */
  readonly macroId: null | string
  readonly name: string
}

const mostShown = 8

/** What `/` offers (templates and macros, the customer's language first) and what `@` offers (colleagues). */
export const usePicks = ({
  choices,
  detail,
  mode,
  user,
}: {
  choices: DeskChoices | undefined
  detail: CaseDetail
  mode: ComposerMode
  user: DeskUser
}): {
  readonly fill: (text: string) => string
  readonly find: (open: OpenWord) => readonly Pick[]
} =>
  useMemo(() => {
    const fill = (text: string): string => fillTemplate(text, valuesOf({ detail, user }))
    const channel = replyChannel(detail)
    const templates = (choices?.templates ?? []).filter(
      ({ channels }) => channels.length === 0 || channels.includes(channel),
    )
    const macros = (choices?.macros ?? []).map(({ id, name, steps, templateId }): Pick => {
      const body = choices?.templates.find((one) => one.id === templateId)?.body ?? ''

      return {
        about: macroSteps(steps).join(', '),
        hint: 'Macro',
        icon: <Zap />,
        id: `macro:${id}`,
        insert: mode === 'note' ? '' : fill(body),
        macroId: id,
        name,
      }
    })
    const replies = templates
      .toSorted(
        (a, b) => Number(b.language === detail.language) - Number(a.language === detail.language),
      )
      .map(({ body, id, name, shortcut }): Pick => ({
        about: fill(body),
        hint: shortcut === null ? '' : `/${shortcut.replace(/^\//u, '')}`,
        icon: <FileText />,
        id: `template:${id}`,
        insert: fill(body),
        macroId: null,
        name,
      }))
    const people = (choices?.people ?? [])
      .filter(({ id }) => id !== user.id)
      .map(({ id, name, role }): Pick => ({
        about: role.replaceAll('-', ' '),
        hint: '',
        icon: <AtSign />,
        id: `person:${id}`,
        insert: `@${name} `,
        macroId: null,
        name,
      }))

    return {
      fill,
      find: ({ sign, word }) => {
        const wanted = word.toLowerCase()
        const all =
          sign === '@'
            ? mode === 'note'
              ? people
              : []
            : mode === 'note'
              ? macros
              : [...replies, ...macros]
        const fits = ({ hint, name }: Pick): boolean =>
          name.toLowerCase().includes(wanted) || hint.toLowerCase().includes(wanted)
        const isFirst = ({ hint, name }: Pick): boolean =>
          name.toLowerCase().startsWith(wanted) || hint.toLowerCase() === `/${wanted}`

        // Before anything is typed: some of both kinds, so that one learns that there are macros.
        if (word === '' && sign === '/' && mode === 'reply') {
          return [...replies.slice(0, mostShown - 3), ...macros.slice(0, 3)]
        }

        return all
          .filter(fits)
          .toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)))
          .slice(0, mostShown)
      },
    }
  }, [choices, detail, mode, user])

const valuesOf = ({
  detail,
  user,
}: {
  detail: CaseDetail
  user: DeskUser
}): Readonly<Record<string, null | string>> => ({
  'agent.firstName': firstName(user.name),
  'agent.name': user.name,
  'case.number': detail.number,
  'case.subject': detail.subject,
  'customer.company': detail.customer.company,
  'customer.firstName': firstName(detail.customer.name),
  'customer.name': detail.customer.name,
})

const firstName = (name: string): string => name.split(/\s+/u)[0] ?? name
