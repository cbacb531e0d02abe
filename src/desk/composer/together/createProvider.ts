import type { Provider, UserState } from '@lexical/yjs'
import type { Doc } from 'yjs'

import { applyUpdate } from 'yjs'

import type { SharedExchange } from '@/contracts/desk'

import type { Outbox } from './outbox'
import type { Together } from './together'

import { ApiError, callApi } from '../../data/api'
import { onCoEdit } from '../../data/useLive'
import { createAwareness } from './awareness'
import { fromBase64 } from './base64'
import { colourOf } from './colourOf'
import { createListeners } from './createListeners'
import { createPlan } from './createPlan'
import { createOutbox } from './outbox'

const soonMs = 90
const cursorMs = 300
const againMs = 2500
const signOfLifeMs = 10_000

/**
 * Carries the changes of one text between this browser and the others: ours by POST, theirs when the event stream says
 * that there are some. Nothing is thrown away before the server has it.
 */
export const createProvider = (together: Together, doc: Doc): Provider => {
  const { caseId, mode, onDraft, onEnded, onPeople, onReady, storageKey } = together
  const { emit, off, on } = createListeners()
  const origin = {}
  const outboxOf = (id: string): Outbox => createOutbox(`${storageKey}:together:${id}`)
  let { draftId } = together
  // Nothing is written before it is known which text one is in: the box is closed until then.
  let outbox = draftId === null ? null : outboxOf(draftId)
  let after = 0
  let isOn = false
  let isBusy = false
  // How often there was news while an exchange was under way.
  let news = 0
  let hasSynced = false
  let stop: (() => void)[] = []

  const plan = createPlan(() => void exchange())
  const awareness = createAwareness({
    clientId: doc.clientID,
    onLocal: () => {
      if (isOn) {
        plan.within(cursorMs)
      }
    },
  })
  const say = (waiting: null | string, cursor: null | UserState): Promise<SharedExchange> =>
    callApi<SharedExchange>(`/cases/${caseId}/together`, {
      body: {
        after,
        clientId: doc.clientID,
        cursor,
        draftId,
        isStart: draftId === null,
        mode,
        updates: waiting === null ? [] : [waiting],
      },
      method: 'POST',
    })

  const exchange = async (): Promise<void> => {
    plan.clear()

    if (!isOn) {
      return
    }

    if (isBusy) {
      news += 1

      return
    }

    isBusy = true
    const newsBefore = news
    const waiting = outbox?.waiting() ?? null
    let isHeard = true

    try {
      const answer = await say(waiting, awareness.getLocalState())

      if (answer.kind === 'ended') {
        isOn = false
        const left = outbox?.waiting() ?? ''
        outbox?.done(left)
        onEnded(left !== '')

        return
      }

      outbox?.done(waiting ?? '')
      take(answer)
    } catch (error) {
      isHeard = false
      emit('status', { status: 'disconnected' })

      if (error instanceof ApiError && (error.status === 403 || error.status === 404)) {
        plan.within(signOfLifeMs)

        return
      }
    } finally {
      isBusy = false
    }

    const isMore = news !== newsBefore || (outbox?.waiting() ?? null) !== null
    plan.within(isHeard ? (isMore ? soonMs : signOfLifeMs) : againMs)
  }

  const take = (answer: Extract<SharedExchange, { kind: 'shared' }>): void => {
    if (draftId === null) {
      draftId = answer.draftId
      outbox = outboxOf(draftId)
      onDraft(answer.draftId)
    }

    answer.updates.forEach((update) => {
      applyUpdate(doc, fromBase64(update), origin)
    })
    after = answer.seq
    awareness.setOthers(
      answer.people.map(({ clientId, name, staffId, state }) => [
        clientId,
        // The name is the server's: nobody writes under another's.
        { ...(state as UserState), color: colourOf(staffId), name },
      ]),
    )
    onPeople([...new Set(answer.people.map(({ name }) => name))])

    // Who began at the same moment as a colleague waits for the colleague's text instead of adding a second one.
    if (!hasSynced && (answer.isBegun || after > 0 || !together.isStart)) {
      hasSynced = true
      emit('sync', true)
      onReady()
    }

    emit('status', { status: 'connected' })
  }

  const onUpdate = (update: Uint8Array, from: unknown): void => {
    if (from !== origin) {
      outbox?.add(update)
      plan.within(soonMs)
    }
  }

  return {
    awareness,
    connect: () => {
      isOn = true
      const left = outbox?.waiting() ?? null

      if (left !== null) {
        applyUpdate(doc, fromBase64(left), origin)
      }

      doc.on('update', onUpdate)
      stop = [
        () => {
          doc.off('update', onUpdate)
        },
        onCoEdit((changed) => {
          if (changed === caseId) {
            void exchange()
          }
        }),
      ]
      void exchange()
    },
    disconnect: () => {
      // What is still on its way, and that this caret is gone.
      if (isOn && draftId !== null) {
        const waiting = outbox?.waiting() ?? null
        void say(waiting, null)
          .then(() => {
            outbox?.done(waiting ?? '')
          })
          .catch(() => undefined)
      }

      isOn = false
      plan.clear()
      stop.forEach((end) => {
        end()
      })
    },
    off,
    on,
  }
}
