/**
 * What the desk and its endpoints say to each other, as JSON: moments are ISO strings, ids are uuids.
 *
 * Type-only apart from the lists of the inbox, since it is part of the browser's script. What belongs to the list and
 * to one case is in files of their own; everybody imports it from here.
 */
import type { RichDoc } from '@/domain/rich/richDoc'
import type { Availability, Channel, Role } from '@/domain/vocabulary'

import type { DataProblem } from './deskCase'
import type { Named } from './deskShared'

export * from './deskCase'
export * from './deskInbox'
export * from './deskShared'

/** An article to name in a text. */
export type ArticlePick = {
  readonly id: string
  /** Of the title: the customer's, where the article has it. */
  readonly language: string
  /** Null: for staff only. */
  readonly slug: null | string
  readonly title: string
}

/** A text that several colleagues write at once. */
export type SharedDraft = {
  readonly id: string
  readonly mode: 'note' | 'reply'
  readonly startedBy: string
}

/** What one exchange of such a text gives. Changes are in the form of the browsers, base64. */
export type SharedExchange =
  | { readonly kind: 'ended' }
  | {
      readonly draftId: string
      /** One began it oneself, and nothing stands in it yet. */
      readonly isBegun: boolean
      readonly kind: 'shared'
      readonly people: readonly {
        readonly clientId: number
        readonly name: string
        readonly staffId: string
        readonly state: unknown
      }[]
      readonly seq: number
      readonly updates: readonly string[]
    }

/** What somebody typed and did not send, as the server keeps it. */
export type KeptDraft = {
  readonly mode: 'note' | 'reply'
  readonly rev: number
  /** Null where the text says it all. */
  readonly rich: null | RichDoc
  readonly text: string
  readonly updatedAt: string
}

/** A finished case that reads alike, with the answer that ended it. */
export type SimilarCase = {
  readonly answer: null | string
  readonly id: string
  readonly number: string
  readonly resolvedAt: null | string
  readonly subject: string
}

export type ReviewRow = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly channel: Channel
  readonly customer: Named & { readonly email: null | string; readonly phone: null | string }
  readonly department: string
  readonly problems: readonly DataProblem[]
  readonly text: null | string
  readonly customFields: Readonly<Record<string, unknown>>
  readonly waitingSince: string
  readonly rev: number
}
export type ReviewPage = { readonly next: null | string; readonly rows: readonly ReviewRow[] }

export type PersonChoice = Named & {
  readonly availability: Availability
  readonly openCases: number
  readonly role: Role
  readonly teamIds: readonly string[]
}

/** What the menus of the desk offer. */
export type DeskChoices = {
  /** Custom fields that an admin defined. `options` of a select or a yes/no; empty for anything typed. */
  readonly fields: readonly {
    readonly departmentId: null | string
    readonly key: string
    readonly kind: 'boolean' | 'date' | 'number' | 'select' | 'text'
    readonly label: string
    readonly options: readonly string[]
  }[]
  /** A reply and steps in one. `steps` says in words what it will do. */
  readonly macros: readonly (Named & {
    readonly steps: readonly { readonly do: string; readonly value: string }[]
    readonly templateId: null | string
  })[]
  /** What stands under an answer, by channel. */
  readonly signatures: Readonly<Partial<Record<Channel, string>>>
  readonly tags: readonly Named[]
  readonly departments: readonly Named[]
  readonly categories: readonly (Named & {
    readonly departmentId: null | string
    readonly key: string
  })[]
  readonly people: readonly PersonChoice[]
  readonly teams: readonly (Named & { readonly departmentId: string })[]
  readonly templates: readonly {
    readonly body: string
    readonly channels: readonly Channel[]
    readonly id: string
    readonly language: string
    readonly name: string
    readonly shortcut: null | string
  }[]
}

export type DeskUser = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** May open `/admin/collections/…` places that the rail links to. */
  readonly mayReview: boolean
  /** May decide against the routing rules, for one case or for many. */
  readonly mayOverride: boolean
}

/** RFC 9457. `code` is stable; `detail` is for people. */
export type Problem = {
  readonly code: string
  readonly detail: string
  readonly issues?: readonly { readonly message: string; readonly path: string }[]
  readonly status: number
  readonly title: string
  readonly type: string
}
