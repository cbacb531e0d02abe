'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import { Button } from '@/ui/Button'

import { useChoices } from '../data/queries'
import { CodeField, FormField, FormProblem, FormSelect, FormText } from './FormField'

/** Where the case is to go, why, and the code. What was overridden can be taken back with the same proof. */
export const OverrideForm = ({
  caseIds,
  isBusy,
  onSend,
  overriddenCases,
  problem,
  teamAtFirst,
}: {
  caseIds: readonly string[]
  isBusy: boolean
  onSend: (path: string, body: unknown, done: string) => Promise<void>
  overriddenCases: number
  /** Why the last try changed nothing. */
  problem: null | string
  teamAtFirst: null | string
}): ReactNode => {
  const choices = useChoices().data
  const [teamId, setTeamId] = useState(teamAtFirst ?? '')
  const [assigneeId, setAssigneeId] = useState('')
  const [reason, setReason] = useState('')
  const [code, setCode] = useState('')
  const people = (choices?.people ?? []).filter(({ teamIds }) => teamIds.includes(teamId))
  const isProven = reason.trim().length >= 5 && code.trim().length >= 6
  const isReady = teamId !== '' && isProven
  const takeBack = (isWhole: boolean): Promise<void> =>
    onSend(
      '/overrides/revert',
      { caseId: caseIds[0], code, isWhole, reason },
      isWhole ? 'The whole override was taken back' : 'The override was taken back',
    )

  return (
    <form
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault()
        void onSend(
          '/overrides',
          {
            assigneeId: assigneeId === '' ? null : assigneeId,
            caseIds,
            code,
            reason,
            teamId,
          },
          caseIds.length === 1
            ? 'The routing was overridden'
            : `The routing of ${String(caseIds.length)} cases was overridden`,
        )
      }}
    >
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <FormField label="Team">
          <FormSelect
            onChange={(event) => {
              setTeamId(event.target.value)
              setAssigneeId('')
            }}
            required
            value={teamId}
          >
            <option value="">Choose a team</option>
            {(choices?.teams ?? []).map((team) => (
              <option key={team.id} value={team.id}>
                {team.name}
              </option>
            ))}
          </FormSelect>
        </FormField>
        <FormField label="Person">
          <FormSelect
            onChange={(event) => {
              setAssigneeId(event.target.value)
            }}
            value={assigneeId}
          >
            <option value="">Nobody yet: the queue</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name} ({person.availability}, {person.openCases} open)
              </option>
            ))}
          </FormSelect>
        </FormField>
      </div>
      <FormField hint="It is logged, and the routing learns from it." label="Reason">
        <FormText
          maxLength={2000}
          onChange={(event) => {
            setReason(event.target.value)
          }}
          placeholder="Why the rules were wrong here"
          required
          value={reason}
        />
      </FormField>
      <CodeField onChange={setCode} value={code} />
      <p className="text-xs text-ink-3">
        {caseIds.length === 1
          ? 'An urgent, legal or security case moves only once a second person has agreed.'
          : 'Many cases at once, and urgent, legal or security cases, move only once a second person has agreed. All of them move, or none.'}
      </p>
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap justify-end gap-2">
        {overriddenCases > 0 ? (
          <Button disabled={isBusy || !isProven} onClick={() => void takeBack(false)}>
            {overriddenCases > 1 ? 'Take this one back' : 'Take the last override back'}
          </Button>
        ) : null}
        {overriddenCases > 1 ? (
          <Button disabled={isBusy || !isProven} onClick={() => void takeBack(true)}>
            {`Take all ${String(overriddenCases)} back`}
          </Button>
        ) : null}
        <Button disabled={isBusy || !isReady} look="primary" type="submit">
          {caseIds.length === 1 ? 'Override' : 'Propose the override'}
        </Button>
      </div>
    </form>
  )
}
