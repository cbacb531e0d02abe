import type { OutboxEvent } from '@/contracts/outboxEvent'

/** What one staff member may see of the events. */
export type EventScope = {
  readonly all: boolean
  readonly departmentIds: readonly string[]
  readonly staffId: string
}

/** An event for one person reaches only that person; one of a department its members; any other every staff member. */
export const isVisible = (
  { departmentId, staffId }: Pick<OutboxEvent, 'departmentId' | 'staffId'>,
  scope: EventScope,
): boolean =>
  staffId === null
    ? departmentId === null || scope.all || scope.departmentIds.includes(departmentId)
    : staffId === scope.staffId
