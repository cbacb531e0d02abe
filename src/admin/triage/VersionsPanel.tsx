'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { TriageVersion } from '@/contracts/triageReport'

import type { TagTone } from '../parts/Tag'

import { Tag } from '../parts/Tag'

const looks: Readonly<
  Record<TriageVersion['state'], { readonly label: string; readonly tone: TagTone }>
> = {
  active: { label: 'In use', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  kept: { label: 'Earlier', tone: 'neutral' },
  rejected: { label: 'Rejected', tone: 'warn' },
  training: { label: 'Training', tone: 'note' },
}
const shownAtFirst = 6

/** Every version: when, from what, how good, and why it was taken or not. Any of them can be put into use again. */
export const VersionsPanel = ({
  mayTrain,
  onUse,
  versions,
}: {
  mayTrain: boolean
  onUse: (id: null | string, reason: string) => Promise<void>
  versions: readonly TriageVersion[]
}): ReactNode => {
  const [isWhole, setIsWhole] = useState(false)
  const [asking, setAsking] = useState<null | string>(null)
  // The one in use and the starter are always to be seen.
  const shown = versions.filter(
    ({ id, state }, at) => isWhole || at < shownAtFirst || state === 'active' || id === null,
  )

  return (
    <section aria-label="Versions" className="cw-panel p-4">
      <h2 className="cw-h2 mb-2">Versions</h2>
      <ul className="flex flex-col">
        {shown.map((version) => {
          const key = version.id ?? 'starter'

          return (
            <li className="border-t border-line py-3 first:border-t-0" key={key}>
              <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <span className="font-semibold">{nameOf(version)}</span>
                <Tag tone={looks[version.state].tone}>{looks[version.state].label}</Tag>
                <span className="text-xs text-ink-3">{whenOf(version)}</span>
                {mayTrain && version.state !== 'active' && version.isRestorable ? (
                  <button
                    aria-expanded={asking === key}
                    className="cw-link ms-auto cursor-pointer border-0 bg-transparent px-0 py-1 text-sm"
                    onClick={() => setAsking(asking === key ? null : key)}
                    type="button"
                  >
                    Use this version
                  </button>
                ) : null}
              </div>
              <Figures version={version} />
              {version.reason === null ? null : (
                <div className="mt-1 max-w-3xl text-sm text-ink-2">{version.reason}</div>
              )}
              {asking === key ? (
                <Confirm
                  onCancel={() => setAsking(null)}
                  onConfirm={(reason) => onUse(version.id, reason).finally(() => setAsking(null))}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {shown.length < versions.length || isWhole ? (
        <button className="cw-button mt-2" onClick={() => setIsWhole(!isWhole)} type="button">
          {isWhole ? 'Show fewer' : `Show all ${String(versions.length)}`}
        </button>
      ) : null}
    </section>
  )
}

/** What versions of before could not learn has no figure, and neither has what nobody corrected. */
const othersOf = ({
  language,
  mood,
  person,
}: NonNullable<TriageVersion['scores']>['newer']): (readonly [string, string])[] =>
  (
    [
      ['Right moods', mood],
      ['Right languages', language],
      ['Right on “wants a person”', person],
    ] as const
  ).flatMap(([name, scores]) =>
    scores === undefined || scores.rows === 0 ? [] : [[name, percent(scores.accuracy)] as const],
  )

const Figures = ({ version: { counts, scores, used } }: { version: TriageVersion }): ReactNode => {
  const figures = [
    ...(scores === null
      ? []
      : [
          ['Right categories', percent(scores.newer.category.accuracy)],
          ['Macro-F1', percent(scores.newer.category.macroF1)],
          ...(scores.newer.priority.rows === 0
            ? []
            : [['Right priorities', percent(scores.newer.priority.accuracy)] as const]),
          ...othersOf(scores.newer),
        ]),
    ...(counts === null
      ? []
      : [
          ['Learned from', counts.learned.toLocaleString('en')],
          ['Held back', counts.heldBack.toLocaleString('en')],
        ]),
    ...(used === 0
      ? []
      : [['Messages read', used >= 10_000 ? '10,000+' : used.toLocaleString('en')]]),
  ] as readonly (readonly [string, string])[]

  return figures.length === 0 ? null : (
    <dl className="m-0 mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {figures.map(([name, value]) => (
        <div className="flex items-baseline gap-1.5" key={name}>
          <dt className="text-xs text-ink-3">{name}</dt>
          <dd className="m-0 font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Confirm = ({
  onCancel,
  onConfirm,
}: {
  onCancel: () => void
  onConfirm: (reason: string) => Promise<void>
}): ReactNode => {
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  return (
    <form
      className="mt-3 flex flex-wrap items-center gap-2 rounded-lg bg-sunken p-3"
      onSubmit={(event) => {
        event.preventDefault()
        setIsBusy(true)
        void onConfirm(reason.trim())
      }}
    >
      <label className="min-w-0 flex-1 basis-60 text-sm">
        <span className="mb-1 block">
          New messages are read by this version within seconds. Why?
        </span>
        <input
          autoFocus
          className="cw-input w-full"
          maxLength={2000}
          onChange={({ target }) => setReason(target.value)}
          value={reason}
        />
      </label>
      <span className="flex gap-2 self-end">
        <button className="cw-button" onClick={onCancel} type="button">
          Cancel
        </button>
        <button
          className="cw-button cw-button--primary"
          disabled={isBusy || reason.trim().length < 5}
          type="submit"
        >
          Use it
        </button>
      </span>
    </form>
  )
}

const nameOf = ({ id, version }: TriageVersion): string =>
  id === null ? 'Starter model' : version === null ? 'No version' : `Version ${version}`

const whenOf = ({ askedAt, askedBy, id }: TriageVersion): string =>
  id === null || askedAt === null
    ? 'always there'
    : `${moment.format(Date.parse(askedAt))}, ${askedBy === null ? 'by the clock' : `by ${askedBy}`}`

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
