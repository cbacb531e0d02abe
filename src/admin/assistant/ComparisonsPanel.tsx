import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { ComparisonRow } from '@/queries/assistant/findComparisons'

import { assistantModes } from '@/domain/vocabulary'

import type { ComparisonFilters, ModeScopeView } from './assistantApi'

import { wordsOf } from '../api/wordsOf'
import { LoadFailed } from '../parts/LoadFailed'
import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { readComparisons } from './assistantApi'
import { ComparisonCard } from './ComparisonCard'
import { Picker } from './Picker'

type State = {
  readonly more: boolean
  readonly rows: readonly ComparisonRow[] | null
  readonly why: null | string
}
const nothing: ComparisonFilters = { agrees: '', category: '', department: '', mode: '' }

/** The assistant's answers beside what people sent, newest first. */
export const ComparisonsPanel = ({ scopes }: { scopes: readonly ModeScopeView[] }): ReactNode => {
  const [filters, setFilters] = useState(nothing)
  const [state, setState] = useState<State>({ more: false, rows: null, why: null })
  const [turn, setTurn] = useState(0)
  const of = (kind: ModeScopeView['kind']): { label: string; value: string }[] =>
    scopes.filter((one) => one.kind === kind).map(({ id, name }) => ({ label: name, value: id }))

  const load = (before: ComparisonRow | null, signal: AbortSignal): void => {
    readComparisons(filters, before, signal)
      .then(({ more, rows }) => {
        setState((known) => ({
          more,
          rows: before === null ? rows : [...(known.rows ?? []), ...rows],
          why: null,
        }))
      })
      .catch((reason: unknown) => {
        if (!signal.aborted) {
          setState({
            more: false,
            rows: [],
            why: wordsOf(reason),
          })
        }
      })
  }

  useEffect(() => {
    const stop = new AbortController()
    load(null, stop.signal)

    return () => {
      stop.abort()
    }
  }, [filters, turn])

  return (
    <section aria-labelledby="assistant-comparisons" className="mt-6">
      <div className="mb-3 flex flex-wrap items-end gap-3">
        {/* The panel gives headings margins of its own. */}
        <div className="me-auto basis-full sm:basis-auto">
          <h2 className="cw-h2" id="assistant-comparisons">
            Beside people’s answers
          </h2>
        </div>
        <Picker
          label="Department"
          onPick={(department) => setFilters({ ...filters, department })}
          options={of('department')}
          value={filters.department}
        />
        <Picker
          label="Category"
          onPick={(category) => setFilters({ ...filters, category })}
          options={of('category')}
          value={filters.category}
        />
        <Picker
          label="Mode"
          onPick={(mode) =>
            setFilters({ ...filters, mode: assistantModes.find((one) => one === mode) ?? '' })
          }
          options={assistantModes.map((mode) => ({ label: mode, value: mode }))}
          value={filters.mode}
        />
        <Picker
          label="Agreement"
          onPick={(agrees) =>
            setFilters({ ...filters, agrees: agrees === 'yes' || agrees === 'no' ? agrees : '' })
          }
          options={[
            { label: 'agreed', value: 'yes' },
            { label: 'did not agree', value: 'no' },
          ]}
          value={filters.agrees}
        />
      </div>
      {state.why !== null ? (
        <LoadFailed reload={() => setTurn(turn + 1)} what="The comparisons" why={state.why} />
      ) : state.rows === null ? (
        <div aria-busy="true" aria-label="Loading the comparisons" role="status">
          <Shimmer className="h-48 w-full" />
        </div>
      ) : state.rows.length === 0 ? (
        <div className="cw-panel">
          <Notice title="Nothing to compare yet">
            {filters === nothing
              ? 'Put a department or category in shadow or suggest: each answer that a person then sends stands here beside the assistant’s.'
              : 'No answer fits these filters.'}
          </Notice>
        </div>
      ) : (
        <ol className="grid grid-cols-1 gap-3">
          {state.rows.map((row) => (
            <li className="min-w-0" key={row.runId}>
              <ComparisonCard row={row} />
            </li>
          ))}
        </ol>
      )}
      {state.more ? (
        <button
          className="cw-button mt-3"
          onClick={() => load(state.rows?.at(-1) ?? null, new AbortController().signal)}
          type="button"
        >
          Show more
        </button>
      ) : null}
    </section>
  )
}
