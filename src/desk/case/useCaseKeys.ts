'use client'

import { useEffect } from 'react'

import type { CaseDetail, DeskUser } from '@/contracts/desk'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import type { ComposerMode } from '../composer/sendMessage'
import type { OpenMenu } from './CaseHeader'
import type { useCaseActions } from './useCaseActions'

import { undoLastSend } from '../composer/sendMessage'
import { keepKey, showCase } from '../keysAhead'
import { useHotkeys } from '../useHotkeys'
import { caseNumberIn } from '../useRoute'

type Keys = Parameters<typeof useHotkeys>[0]

/** The keys of an open case, of those that one may use on it. */
export const useCaseKeys = ({
  actions,
  detail,
  number,
  onCorrect,
  onMenu,
  onSide,
  onWrite,
  user,
}: {
  actions: ReturnType<typeof useCaseActions>
  detail: CaseDetail | undefined
  number: string
  onCorrect: (label: CorrectableLabel) => void
  onMenu: (menu: OpenMenu) => void
  onSide: () => void
  onWrite: (mode: ComposerMode) => void
  user: DeskUser
}): void => {
  const rights = detail?.rights
  const isFollowing = detail?.watchers.some(({ id }) => id === user.id) === true
  const mayCorrect = rights?.edit === true && detail?.triage != null
  const only = (may: boolean | undefined, act: () => void): (() => void) | undefined =>
    may === true ? act : undefined
  const correct = (label: CorrectableLabel): (() => void) | undefined =>
    only(mayCorrect, () => {
      onCorrect(label)
    })
  const open = (may: boolean | undefined, menu: OpenMenu): (() => void) | undefined =>
    only(may, () => {
      onMenu(menu)
    })
  const write = (may: boolean | undefined, mode: ComposerMode): (() => void) | undefined =>
    only(may, () => {
      onWrite(mode)
    })

  useHotkeys(
    onlyHere(number, {
      C: correct('category'),
      H: correct('wantsPerson'),
      I: correct('intent'),
      L: correct('language'),
      M: correct('sentiment'),
      P: correct('priority'),
      a: open(rights?.assign, 'assign'),
      e: only(rights?.move, () => actions?.move('resolved')),
      f: write(rights?.reply, 'forward'),
      h: open(rights?.edit, 'snooze'),
      i: onSide,
      m: only(rights?.assign, () => actions?.take()),
      n: write(rights?.note, 'note'),
      p: open(rights?.edit, 'priority'),
      r: write(rights?.reply, 'reply'),
      s: open(rights?.move, 'status'),
      w: only(rights?.note, () => actions?.follow(!isFollowing)),
      z: undoLastSend,
    }),
  )
  const isThere = detail !== undefined

  // From here on it takes keys, those first that were pressed while it opened.
  useEffect(() => (isThere ? showCase(number) : undefined), [isThere, number])
}

/** Who goes on to the next case and at once presses a key means the next one: then the key waits for it. */
const onlyHere = (number: string, handlers: Keys): Keys =>
  Object.fromEntries(
    Object.entries(handlers).map(([key, handler]) => [
      key,
      handler === undefined
        ? undefined
        : () => {
            const wanted = caseNumberIn(window.location.pathname)

            if (wanted === number) {
              handler()
            } else if (wanted !== null) {
              keepKey(wanted, key)
            }
          },
    ]),
  )
