import type { ActorKind } from '@/domain/vocabulary'

/** Who did something, as audit entries name it. Ids only: names and addresses change and are personal data. */
export type Actor = {
  readonly kind: ActorKind
  /** Null for `system`, `assistant` and `nobody`. */
  readonly id: null | string
  /** Role of a staff member at that moment. */
  readonly role: null | string
}
