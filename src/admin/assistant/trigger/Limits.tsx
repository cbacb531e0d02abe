import type { ReactNode } from 'react'

import type { TriggerDraft } from './triggerDraft'

type Part = {
  readonly draft: TriggerDraft
  readonly onChange: (draft: TriggerDraft) => void
  readonly readOnly: boolean
}

/** The figures that one kind of trigger needs. */
export const Limits = ({ draft, onChange, readOnly }: Part): ReactNode => {
  const part = { draft, onChange, readOnly }

  switch (draft.detector) {
    case 'keywords':
      return (
        <Sureness
          {...part}
          label="Also when the model is sure that the customer wants a person"
          name="wantsPersonAtLeast"
        />
      )
    case 'sentiment-below':
      return (
        <>
          <Line after="% (0 is furious, 100 delighted)" before="The mood is below">
            <Figure
              label="Mood below, in percent"
              max={100}
              onChange={(value) => onChange({ ...draft, below: value / 100 })}
              readOnly={readOnly}
              value={Math.round(draft.below * 100)}
            />
          </Line>
          <Sureness
            {...part}
            label="Also when insults or threats are likely"
            name="toxicityAtLeast"
          />
        </>
      )
    case 'kb-miss-count':
    case 'repeat-contact':
      return (
        <Line
          after={
            draft.detector === 'repeat-contact'
              ? 'cases of the same category'
              : 'searches in a row find no good article'
          }
          before="At least"
        >
          <Figure
            label="At least"
            max={50}
            min={1}
            onChange={(atLeast) => onChange({ ...draft, atLeast })}
            readOnly={readOnly}
            value={draft.atLeast}
          />
          {draft.detector === 'repeat-contact' ? (
            <>
              <span>within</span>
              <Figure
                label="Days"
                max={365}
                min={1}
                onChange={(withinDays) => onChange({ ...draft, withinDays })}
                readOnly={readOnly}
                value={draft.withinDays}
              />
              <span>days,</span>
            </>
          ) : null}
        </Line>
      )
    case 'category-keywords':
    case 'p1':
      return null
  }
}

/** A limit in percent that may be off. */
const Sureness = ({
  draft,
  label,
  name,
  onChange,
  readOnly,
}: Part & { label: string; name: 'toxicityAtLeast' | 'wantsPersonAtLeast' }): ReactNode => {
  const value = draft[name]

  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="flex items-center gap-2">
        <input
          checked={value !== undefined}
          className="size-4 accent-accent"
          disabled={readOnly}
          onChange={({ target }) =>
            onChange({ ...draft, [name]: target.checked ? 0.9 : undefined })
          }
          type="checkbox"
        />
        {label}
      </label>
      {value === undefined ? null : (
        <>
          <span>from</span>
          <Figure
            label={`${label}, in percent`}
            max={100}
            onChange={(percent) => onChange({ ...draft, [name]: percent / 100 })}
            readOnly={readOnly}
            value={Math.round(value * 100)}
          />
          <span>%</span>
        </>
      )}
    </div>
  )
}

const Line = ({
  after,
  before,
  children,
}: {
  after: string
  before: string
  children: ReactNode
}): ReactNode => (
  <div className="flex flex-wrap items-center gap-2">
    <span>{before}</span>
    {children}
    <span>{after}</span>
  </div>
)

const Figure = ({
  label,
  max,
  min = 0,
  onChange,
  readOnly,
  value,
}: {
  label: string
  max: number
  min?: number
  onChange: (value: number) => void
  readOnly: boolean
  value: number
}): ReactNode => (
  <input
    aria-label={label}
    className="cw-input !w-20"
    max={max}
    min={min}
    onChange={({ target }) =>
      onChange(Math.min(max, Math.max(min, Math.round(Number(target.value)))))
    }
    readOnly={readOnly}
    type="number"
    value={value}
  />
)
