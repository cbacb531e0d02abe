import { useRef, useState } from 'react'

import type { CheckView } from '@/contracts/assistantEvaluation'

import type { ChangeToJudge } from './checkApi'

import { wordsOf } from '../../api/wordsOf'
import { askCheck, confirmCheck, readCheck } from './checkApi'

export type CheckState =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'idle' }
  /** `isSlow`: nothing moved for a while, so the person may go on without a judgement. */
  | { readonly check: CheckView | null; readonly isSlow: boolean; readonly kind: 'judging' }
  | { readonly check: CheckView; readonly kind: 'unjudged' | 'worse' }

export type Check = {
  readonly goBack: () => void
  readonly goOn: () => void
  /** Resolves to true when the change may be saved: it is not worse, or the person wants it all the same. */
  readonly judge: (change: ChangeToJudge) => Promise<boolean>
  readonly state: CheckState
}

const everyMs = 500
const slowAfterMs = 20_000

/** Has a change judged on the golden conversations before it is saved, and asks when it makes the assistant worse. */
export const useCheck = (): Check => {
  const [state, setState] = useState<CheckState>({ kind: 'idle' })
  const turn = useRef(0)
  const decide = useRef<(may: boolean) => void>(() => undefined)

  const end = (may: boolean): void => {
    turn.current += 1
    setState({ kind: 'idle' })
    decide.current(may)
  }

  const follow = async (change: ChangeToJudge, mine: number): Promise<void> => {
    let check = await askCheck(change)
    let movedAt = Date.now()

    while (turn.current === mine) {
      if (check.isConfirmed || check.judgement?.warnings.length === 0) {
        end(true)

        return
      }

      if (check.judgement !== null || check.status === 'failed') {
        setState({ check, kind: check.judgement === null ? 'unjudged' : 'worse' })

        return
      }

      setState({ check, isSlow: Date.now() - movedAt > slowAfterMs, kind: 'judging' })
      await new Promise((resolve) => setTimeout(resolve, everyMs))
      const next: CheckView = await readCheck(check.id)
      movedAt = next.done === check.done ? movedAt : Date.now()
      check = next
    }
  }

  return {
    goBack: () => {
      end(false)
    },
    goOn: () => {
      if ('check' in state && state.check !== null) {
        confirmCheck(state.check.id)
          .then(() => {
            end(true)
          })
          .catch((reason: unknown) => {
            setState({ kind: 'failed', why: wordsOf(reason) })
          })
      }
    },
    judge: (change) => {
      turn.current += 1
      const mine = turn.current
      setState({ check: null, isSlow: false, kind: 'judging' })

      return new Promise((resolve) => {
        decide.current = resolve
        follow(change, mine).catch((reason: unknown) => {
          if (turn.current === mine) {
            setState({ kind: 'failed', why: wordsOf(reason) })
          }
        })
      })
    },
    state,
  }
}
