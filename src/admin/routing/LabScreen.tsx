'use client'

import type { ReactNode } from 'react'

import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { LabRule, RoutingLab } from '@/contracts/routingLab'

import { findRuleWarnings } from '@/domain/routing/findRuleWarnings'

import type { Trial } from './TrialPanel'

import { wordsOf } from '../api/wordsOf'
import { Notice } from '../parts/Notice'
import { addTrial } from './addTrial'
import { isUnfinished } from './conditionTree'
import { saveLab, tryOnPast } from './labApi'
import { RemovedRules } from './RemovedRules'
import { moveId, RuleRow } from './RuleRow'
import { TrialPanel } from './TrialPanel'
import { wordingOf } from './wordingOf'

/** Write rules, see at once what is wrong with them, try them on past cases, then save all of them or none. */
export const LabScreen = ({
  mayDelete,
  onDraft,
  start,
}: {
  mayDelete: boolean
  /** Told of every change: the rules as they are being written, null when they are those that are saved. */
  onDraft: (rules: null | readonly LabRule[]) => void
  start: RoutingLab
}): ReactNode => {
  const [lab, setLab] = useState(start)
  const [rules, setRules] = useState(start.rules)
  const [openKey, setOpenKey] = useState<null | string>(null)
  const [most, setMost] = useState(1000)
  const [trial, setTrial] = useState<null | Trial>(null)
  const [isRunning, setIsRunning] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<null | string>(null)
  const [said, setSaid] = useState<null | string>(null)
  const [moved, setMoved] = useState<null | {
    at: number
    key: string
    name: string
    way: 'down' | 'up'
  }>(null)
  const [draggedFrom, setDraggedFrom] = useState<null | number>(null)
  const stop = useRef<AbortController | null>(null)
  const drafts = useRef(0)
  const isChanged = JSON.stringify(rules) !== JSON.stringify(lab.rules)

  /** Figures of a trial are about the rules that were tried. */
  const edit = (next: readonly LabRule[]): void => {
    setRules(next)
    setTrial(null)
    setSaid(null)
    onDraft(JSON.stringify(next) === JSON.stringify(lab.rules) ? null : next)
  }

  const move = (from: number, to: number): void => {
    const next = [...rules]
    const [taken] = next.splice(from, 1)
    if (taken === undefined || from === to) return
    edit(next.toSpliced(to, 0, taken))
    setMoved({ at: to, key: taken.key, name: taken.name, way: to < from ? 'up' : 'down' })
  }

  useEffect(() => {
    if (moved === null) return
    const ways = moved.way === 'up' ? (['up', 'down'] as const) : (['down', 'up'] as const)
    const buttons = ways.map((way) => document.getElementById(moveId(moved.key, way)))
    // At the end of the list only the way back is left.
    buttons.find((button) => button?.matches(':enabled') === true)?.focus()
  }, [moved])

  const add = (): void => {
    drafts.current += 1
    const key = `draft-${String(drafts.current)}`
    edit([
      {
        conditions: { all: [] },
        description: '',
        id: null,
        isActive: true,
        key,
        minSkillLevel: null,
        name: 'New rule',
        setPriority: null,
        skillIds: [],
        teamId: null,
      },
      ...rules,
    ])
    setOpenKey(key)
  }

  const tryNow = async (): Promise<void> => {
    const control = new AbortController()
    stop.current = control
    setIsRunning(true)
    setError(null)
    setTrial(null)

    try {
      await tryOnPast({
        most,
        onPage: (page) => setTrial((known) => (known === null ? page : addTrial(known, page))),
        rules,
        signal: control.signal,
      })
    } catch (failure) {
      if (!control.signal.aborted) setError(wordsOf(failure))
    } finally {
      setIsRunning(false)
    }
  }

  const save = async (): Promise<void> => {
    setIsSaving(true)
    setError(null)

    try {
      const saved = await saveLab({ revision: lab.revision, rules })
      setLab(saved)
      setRules(saved.rules)
      onDraft(null)
      setOpenKey(null)
      setSaid('Saved. New cases follow these rules from now on.')
    } catch (failure) {
      setError(wordsOf(failure))
    } finally {
      setIsSaving(false)
    }
  }

  const warnings = findRuleWarnings({
    rules: rules.map((rule, at) => ({
      conditions: rule.conditions,
      id: rule.key,
      isActive: rule.isActive,
      name: rule.name,
      position: at,
      requiredSkills: rule.skillIds.map((skill) => ({ level: 1, skill })),
      setPriority: rule.setPriority,
      teamId: rule.teamId,
      version: '',
    })),
    teamIds: lab.teams.map(({ id }) => id),
    wording: wordingOf(lab),
    ...(trial === null || isRunning ? {} : { use: trial.use }),
  })
  const deleted = (
    <RemovedRules
      lab={lab}
      onPutBack={(rule, place) => {
        edit(rules.toSpliced(place, 0, rule))
        setOpenKey(rule.key)
      }}
      removed={lab.removed.filter(({ rule }) => !rules.some(({ id }) => id === rule.id))}
    />
  )
  const unfinished = rules.find((rule) => rule.isActive && isUnfinished(rule.conditions))

  return (
    <div className="cw cw-page">
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="cw-h1">Routing lab</h1>
          <div className="mt-1 max-w-3xl text-sm text-ink-2">
            The first rule that matches decides. Change them here, try them on past cases, then
            save.
          </div>
        </div>
        <button className="cw-button" onClick={add} type="button">
          <Plus aria-hidden className="size-4" /> New rule
        </button>
        {isChanged ? (
          <button
            className="cw-button"
            disabled={isSaving}
            onClick={() => edit(lab.rules)}
            type="button"
          >
            Undo all
          </button>
        ) : null}
        <button
          className="cw-button cw-button--primary"
          disabled={!isChanged || isSaving || unfinished !== undefined}
          onClick={() => void save()}
          title={unfinished === undefined ? undefined : `“${unfinished.name}” is not finished`}
          type="button"
        >
          {isSaving ? 'Saving …' : 'Save the rules'}
        </button>
      </div>
      <div aria-live="polite" className="text-sm">
        {moved === null ? null : (
          <span className="sr-only">
            “{moved.name}” is number {moved.at + 1} of {rules.length} now.
          </span>
        )}
        {said === null ? null : <div className="mb-3 text-good">{said}</div>}
        {isChanged && unfinished !== undefined ? (
          <div className="mb-3 text-warn">
            “{unfinished.name}” has a condition without a value or an empty group: fill it in or
            remove it before saving.
          </div>
        ) : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-4 @min-[1000px]:grid-cols-[minmax(0,1fr)_22rem]">
        {rules.length === 0 ? (
          <div className="cw-panel">
            <Notice
              action={
                <button className="cw-button" onClick={add} type="button">
                  Write the first rule
                </button>
              }
              title="No rules yet"
            >
              Every case goes to the team of its category.
            </Notice>
            {deleted}
          </div>
        ) : (
          <div>
            <ol className="m-0 flex list-none flex-col gap-2 p-0">
              {rules.map((rule, at) => (
                <RuleRow
                  at={at}
                  draggedFrom={draggedFrom}
                  isLast={at === rules.length - 1}
                  isOpen={openKey === rule.key}
                  key={rule.key}
                  lab={lab}
                  mayDelete={mayDelete}
                  onChange={(next) => edit(rules.map((one) => (one.key === rule.key ? next : one)))}
                  onDrag={setDraggedFrom}
                  onMove={move}
                  onRemove={() => edit(rules.filter((one) => one.key !== rule.key))}
                  onToggle={() => setOpenKey(openKey === rule.key ? null : rule.key)}
                  rule={rule}
                  use={
                    trial === null
                      ? undefined
                      : (trial.use[rule.key] ?? { decided: 0, examples: [], matched: 0 })
                  }
                  warnings={warnings.filter(({ ruleId }) => ruleId === rule.key)}
                />
              ))}
            </ol>
            {deleted}
          </div>
        )}
        <TrialPanel
          error={error}
          isRunning={isRunning}
          most={most}
          onMost={setMost}
          onStop={() => stop.current?.abort()}
          onTry={() => void tryNow()}
          pastCases={lab.pastCases}
          trial={trial}
        />
      </div>
    </div>
  )
}
