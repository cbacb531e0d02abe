/** What a CRM or a billing system says of a customer, as the desk shows it. */
export const accountStatuses = ['active', 'closed', 'past-due', 'suspended', 'trial'] as const
export type AccountStatus = (typeof accountStatuses)[number]

export const invoiceStatuses = ['open', 'overdue', 'paid', 'refunded'] as const

/** In the smallest unit of its currency: 1999 EUR are 19.99 euros. */
export type Money = { readonly amount: number; readonly currency: string }

export type Account = {
  readonly id: string
  readonly name: string
  readonly status: AccountStatus
  readonly plan: null | string
  readonly seats: null | number
  /** What the customer owes; below zero, what they have in advance. */
  readonly balance: Money | null
  /** ISO moment. */
  readonly renewsAt: null | string
  /** Who looks after the account there. */
  readonly owner: null | string
  /** When it was last changed there: ISO moment. */
  readonly updatedAt: null | string
  /** Its page there. */
  readonly url: null | string
  /** Newest first. */
  readonly invoices: readonly {
    readonly issuedAt: string
    readonly number: string
    readonly status: (typeof invoiceStatuses)[number]
    readonly total: Money
  }[]
}

/** How a customer is named to the other system. Only what is known for sure: a wrong match shows a stranger's bills. */
export type AccountKey = {
  readonly customerId: string
  /** Addresses that are proved to be theirs. */
  readonly emails: readonly string[]
  readonly externalId: null | string
}

export type AccountOutcome =
  | { readonly account: Account; readonly kind: 'found' }
  /** `reason`: for the agent, without secrets. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not-found' }

/** A CRM or billing system. Never throws. */
export type AccountSource = {
  /** True: figures are made up, for trying Caseway without keys. */
  readonly isStandIn: boolean
  /** As agents know it: the host that is asked. */
  readonly name: string
  read(key: AccountKey): Promise<AccountOutcome>
}

/** The card of a case. */
export type AccountCard = {
  /** The last one that was read; kept while the source fails. */
  readonly account: Account | null
  /** Why the last try did not work; null when it did. */
  readonly problem: null | string
  /** When `account`, or its absence, was read: ISO moment; null before the first time. */
  readonly readAt: null | string
  /** Null: none is connected. */
  readonly source: { readonly isStandIn: boolean; readonly name: string } | null
}
