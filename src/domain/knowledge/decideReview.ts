/** Where a text stands on its way to readers. Kept with each version. */
export const reviewStages = ['draft', 'in-review', 'approved', 'published'] as const
export type ReviewStage = (typeof reviewStages)[number]

/** What somebody asks for beside saving: a look by others, a yes (for a later moment), or more work. */
export const reviewWishes = ['ask', 'approve', 'send-back'] as const
export type ReviewWish = (typeof reviewWishes)[number]

export type ReviewState = {
  readonly approvedBy: null | string
  /** Who wrote what is not published yet. */
  readonly authors: readonly string[]
  readonly stage: ReviewStage
  readonly status: 'draft' | 'published'
}

export type ReviewDecision =
  | (Omit<ReviewState, 'status'> & { readonly kind: 'allowed' })
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Whether a save may happen, and where it leaves the text (requirements G1, I1): nobody approves their own words, and a
 * text that changes after its approval needs a new one. A text that was published before may come back in one step.
 *
 * `person` is null for the system (seed, schedule): it publishes only what a person approved or what ships with the house.
 */
export const decideReview = ({
  before,
  hasChanged,
  person,
  target,
  wasPublished,
  wish,
}: {
  before: ReviewState
  hasChanged: boolean
  person: null | { readonly id: string; readonly mayApprove: boolean }
  target: 'draft' | 'published'
  /** This very text was published before. */
  wasPublished: boolean
  wish: null | ReviewWish
}): ReviewDecision => {
  if (target === 'published') {
    return publish({ before, hasChanged, person, wasPublished })
  }

  const pending = before.status === 'draft' ? before.authors : []
  const authors =
    hasChanged && person !== null ? [...new Set([...pending, person.id])] : [...pending]

  if (wish === 'approve' || wish === 'send-back') {
    const refusal =
      person === null || !person.mayApprove
        ? 'Your role does not review. A manager or an admin does.'
        : wish === 'approve' && (hasChanged || authors.includes(person.id))
          ? ownWords
          : null

    return refusal !== null
      ? { kind: 'refused', reason: refusal }
      : {
          approvedBy: wish === 'approve' ? (person?.id ?? null) : null,
          authors,
          kind: 'allowed',
          stage: wish === 'approve' ? 'approved' : 'draft',
        }
  }

  if (wish === 'ask') {
    return { approvedBy: null, authors, kind: 'allowed', stage: 'in-review' }
  }

  // A save without a change of words (an owner, a date) leaves a review where it stands.
  return hasChanged || before.status === 'published'
    ? { approvedBy: null, authors, kind: 'allowed', stage: 'draft' }
    : { approvedBy: before.approvedBy, authors, kind: 'allowed', stage: before.stage }
}

const ownWords = 'You wrote part of this version: somebody else has to approve it.'

const publish = ({
  before,
  hasChanged,
  person,
  wasPublished,
}: Pick<
  Parameters<typeof decideReview>[0],
  'before' | 'hasChanged' | 'person' | 'wasPublished'
>): ReviewDecision => {
  const published = { authors: [], kind: 'allowed', stage: 'published' } as const

  if (person === null) {
    return { ...published, approvedBy: before.approvedBy }
  }

  if (!hasChanged && before.status === 'published') {
    const { approvedBy, authors, stage } = before

    return { approvedBy, authors, kind: 'allowed', stage }
  }

  if (!person.mayApprove) {
    return {
      kind: 'refused',
      reason: 'Your role writes drafts: save this as a draft and ask for a review.',
    }
  }

  if (wasPublished) {
    return { ...published, approvedBy: person.id }
  }

  if (hasChanged) {
    return {
      kind: 'refused',
      reason: 'Save your change as a draft and ask for a review: somebody else has to approve it.',
    }
  }

  return before.authors.includes(person.id)
    ? { kind: 'refused', reason: ownWords }
    : { ...published, approvedBy: person.id }
}
