import type { SessionClient } from './types'

export type WaitingLine = {
  add(client: SessionClient): void
  delete(client: SessionClient): void
  readonly size: () => number
  /** Takes out whose turn it is. Call it when no client owns the session: it also ends the turn of the one before. */
  take(): SessionClient | undefined
}

/** How much time the others get for each moment that the patient ones had: they keep a fifth, whatever waits. */
const othersShare = 4

/**
 * Who waits for the session: first come, first served, but the patient (the worker's connections) let the others go
 * first, since a person waits behind each of those. After a burst the worker catches up; it never stands still.
 *
 * `canRun`: who cannot run now is taken out and comes back by itself. `now` in milliseconds.
 */
export const makeWaitingLine = ({
  canRun,
  now,
}: {
  canRun: (client: SessionClient) => boolean
  now: () => number
}): WaitingLine => {
  const patient = new Set<SessionClient>()
  const others = new Set<SessionClient>()
  /** When the patient one who has the session got it. */
  let patientSince: number | undefined
  let patientsTurnFrom = Number.NEGATIVE_INFINITY

  const lineOf = (client: SessionClient): Set<SessionClient> =>
    client.isPatient ? patient : others

  const takeFrom = (line: Set<SessionClient>): SessionClient | undefined => {
    for (const client of line) {
      line.delete(client)

      if (canRun(client)) {
        return client
      }
    }

    return undefined
  }

  const endTurn = (at: number): void => {
    if (patientSince !== undefined) {
      patientsTurnFrom = at + othersShare * (at - patientSince)
      patientSince = undefined
    }
  }

  return {
    add(client) {
      lineOf(client).add(client)
    },
    delete(client) {
      lineOf(client).delete(client)
    },
    size: () => patient.size + others.size,
    take() {
      const at = now()
      endTurn(at)
      const lines = at >= patientsTurnFrom ? [patient, others] : [others, patient]
      const client = lines.reduce<SessionClient | undefined>(
        (found, line) => found ?? takeFrom(line),
        undefined,
      )

      if (client?.isPatient === true) {
        patientSince = at
      }

      return client
    },
  }
}
