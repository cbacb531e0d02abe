'use client'

import type { ReactNode } from 'react'

import { ArrowDown, ArrowUp, ChevronDown, GripVertical, Trash2 } from 'lucide-react'
import { useState } from 'react'

import type { LabRule, RoutingLab, TrialPage } from '@/contracts/routingLab'
import type { RuleWarning } from '@/domain/routing/findRuleWarnings'

import { describeConditions } from '@/domain/routing/describeConditions'

import { Tag } from '../parts/Tag'
import { effectOf } from './effectOf'
import { RuleEditor } from './RuleEditor'
import { wordingOf } from './wordingOf'

/** A rule in the list: drag it or use the arrows; switch it; open it. */
export const RuleRow = ({
  at,
  draggedFrom,
  isLast,
  isOpen,
  lab,
  mayDelete,
  onChange,
  onDrag,
  onMove,
  onRemove,
  onToggle,
  rule,
  use,
  warnings,
}: {
  at: number
  /** Where the rule stands that is being dragged; null while none is. */
  draggedFrom: null | number
  isLast: boolean
  isOpen: boolean
  lab: RoutingLab
  mayDelete: boolean
  onChange: (rule: LabRule) => void
  /** Told where the drag began, and null at its end. */
  onDrag: (from: null | number) => void
  onMove: (from: number, to: number) => void
  onRemove: () => void
  onToggle: () => void
  rule: LabRule
  /** Of the last trial; undefined before one. */
  use: TrialPage['use'][string] | undefined
  warnings: readonly RuleWarning[]
}): ReactNode => {
  const [isOver, setIsOver] = useState(false)

  return (
    <li
      // One that is off stays readable: another ground instead of paler words.
      className={`cw-panel relative ${rule.isActive ? '' : 'border-dashed !bg-sunken'} ${draggedFrom === at ? 'opacity-70' : ''}`}
      onDragLeave={(event) => {
        // Onto a part of itself is not away from it.
        const { relatedTarget } = event
        if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) {
          setIsOver(false)
        }
      }}
      onDragOver={(event) => {
        // Files and words dragged in from elsewhere are no rules.
        if (!event.dataTransfer.types.includes(dragged)) return
        event.preventDefault()
        setIsOver(true)
      }}
      onDrop={(event) => {
        setIsOver(false)
        const from = Number.parseInt(event.dataTransfer.getData(dragged), 10)
        if (Number.isNaN(from)) return
        event.preventDefault()
        onMove(from, at)
      }}
    >
      {isOver && draggedFrom !== null && draggedFrom !== at ? (
        <span
          aria-hidden
          // The line where it comes to stand: above the rules over it, below those under it.
          className={`pointer-events-none absolute inset-x-0 h-0.5 rounded-full bg-accent ${draggedFrom < at ? '-bottom-1.5' : '-top-1.5'}`}
        />
      ) : null}
      <div className="flex flex-wrap items-center justify-end gap-2 px-3 py-2.5 @min-[640px]:flex-nowrap">
        <span
          aria-hidden
          // Fingers scroll; the arrows do there what dragging does here.
          className="inline-flex cursor-grab text-ink-3 @max-[640px]:hidden"
          data-grip
          draggable
          onDragEnd={() => onDrag(null)}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragged, String(at))
            event.dataTransfer.effectAllowed = 'move'
            const row = event.currentTarget.closest('li')
            if (row !== null) event.dataTransfer.setDragImage(row, 16, 16)
            onDrag(at)
          }}
          title="Drag to another place"
        >
          <GripVertical className="size-4" />
        </span>
        <span className="w-5 text-right text-xs text-ink-2 tabular-nums">{at + 1}</span>
        <button
          aria-expanded={isOpen}
          className="flex min-w-0 flex-1 basis-56 cursor-pointer items-center gap-2 border-0 bg-transparent p-0 text-left text-ink"
          onClick={onToggle}
          type="button"
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate text-sm font-medium">
              {rule.name === '' ? 'A rule without a name' : rule.name}
            </span>
            <span className="line-clamp-3 text-xs text-ink-2 @min-[640px]:line-clamp-2">
              {describeConditions(rule.conditions, wordingOf(lab))}: to {effectOf(rule, lab)}
            </span>
          </span>
          <ChevronDown
            aria-hidden
            className={`size-4 shrink-0 text-ink-3 transition-transform ${isOpen ? 'rotate-180' : ''}`}
          />
        </button>
        <span className="flex shrink-0 items-center gap-2">
          {use === undefined ? null : (
            <Tag title="Cases it decided of those it matched, in the last trial">
              {use.decided} / {use.matched}
            </Tag>
          )}
          <Icon
            isDisabled={at === 0}
            id={moveId(rule.key, 'up')}
            label={`Move “${rule.name}” up`}
            onClick={() => onMove(at, at - 1)}
          >
            <ArrowUp />
          </Icon>
          <Icon
            isDisabled={isLast}
            id={moveId(rule.key, 'down')}
            label={`Move “${rule.name}” down`}
            onClick={() => onMove(at, at + 1)}
          >
            <ArrowDown />
          </Icon>
          {mayDelete || rule.id === null ? (
            <Icon label={`Delete “${rule.name}”`} onClick={onRemove}>
              <Trash2 />
            </Icon>
          ) : null}
          <label className="flex cursor-pointer items-center gap-1.5 text-xs text-ink-2">
            <input
              aria-label={`“${rule.name}” is on`}
              checked={rule.isActive}
              className="size-4 accent-accent"
              onChange={(event) => onChange({ ...rule, isActive: event.target.checked })}
              type="checkbox"
            />
            On
          </label>
        </span>
      </div>
      {warnings.length === 0 ? null : (
        <div className="px-3 pb-2.5 @min-[640px]:pl-11">
          <ul className="m-0 flex list-none flex-col gap-1 p-0">
            {warnings.map(({ kind, text }) => (
              <li className="flex items-baseline gap-2 text-xs" key={`${kind} ${text}`}>
                <Tag tone={kind === 'invalid' || kind === 'conflict' ? 'bad' : 'warn'}>
                  {kind.replace('-', ' ')}
                </Tag>
                <span className="text-ink-2">{text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {isOpen ? <RuleEditor lab={lab} onChange={onChange} rule={rule} use={use} /> : null}
    </li>
  )
}

/** The kind of what is dragged, so that nothing else can be dropped. */
const dragged = 'application/x-caseway-rule'

/** For the focus, which a browser takes from a button that moves with its row. */
export const moveId = (key: string, way: 'down' | 'up'): string => `move-${way}-${key}`

const Icon = ({
  children,
  id,
  isDisabled = false,
  label,
  onClick,
}: {
  children: ReactNode
  id?: string
  isDisabled?: boolean
  label: string
  onClick: () => void
}): ReactNode => (
  <button
    aria-label={label}
    className="inline-flex size-7 cursor-pointer items-center justify-center rounded-md border-0 bg-transparent text-ink-3 hover:bg-hover hover:text-ink disabled:cursor-default disabled:opacity-35 [&_svg]:size-4"
    disabled={isDisabled}
    id={id}
    onClick={onClick}
    title={label}
    type="button"
  >
    {children}
  </button>
)
