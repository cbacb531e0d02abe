import { describe, expect, test } from 'vitest'

import type { ReviewState } from './decideReview'

import { decideReview } from './decideReview'

const author = { id: 'author', mayApprove: true }
const other = { id: 'other', mayApprove: true }
const writer = { id: 'writer', mayApprove: false }
const draft: ReviewState = {
  approvedBy: null,
  authors: ['author'],
  stage: 'in-review',
  status: 'draft',
}
const published: ReviewState = {
  approvedBy: 'other',
  authors: [],
  stage: 'published',
  status: 'published',
}
const given = {
  before: draft,
  hasChanged: false,
  person: other,
  target: 'published',
  wasPublished: false,
  wish: null,
} as const

describe('G1, I1: author ≠ approver', () => {
  test('somebody else publishes a draft, and is remembered', () => {
    expect(decideReview(given)).toEqual({
      approvedBy: 'other',
      authors: [],
      kind: 'allowed',
      stage: 'published',
    })
  })

  test.each([
    ['the author', { ...given, person: author }],
    ['a role that only writes', { ...given, person: writer }],
    ['whoever changes words while publishing', { ...given, hasChanged: true }],
    [
      'whoever changes a published text directly',
      { ...given, before: published, hasChanged: true },
    ],
    ['the author, for later', { ...given, person: author, target: 'draft', wish: 'approve' }],
    [
      'a role that only writes, for later',
      { ...given, person: writer, target: 'draft', wish: 'approve' },
    ],
    [
      'a role that only writes, back',
      { ...given, person: writer, target: 'draft', wish: 'send-back' },
    ],
  ] as const)('%s is refused', (_who, input) => {
    expect(decideReview(input)).toMatchObject({ kind: 'refused' })
  })

  test('whoever helps to write becomes an author too, and a change takes the approval away', () => {
    const approved = { ...draft, approvedBy: 'other', stage: 'approved' } as const

    expect(decideReview({ ...given, before: approved, hasChanged: true, target: 'draft' })).toEqual(
      { approvedBy: null, authors: ['author', 'other'], kind: 'allowed', stage: 'draft' },
    )
  })

  test('a new owner or date leaves approval and review where they are', () => {
    const approved = { ...draft, approvedBy: 'other', stage: 'approved' } as const

    expect(decideReview({ ...given, before: approved, person: writer, target: 'draft' })).toEqual({
      approvedBy: 'other',
      authors: ['author'],
      kind: 'allowed',
      stage: 'approved',
    })
    expect(decideReview({ ...given, before: published, person: writer })).toMatchObject({
      approvedBy: 'other',
      kind: 'allowed',
    })
  })

  test('a text that was published before comes back in one step', () => {
    expect(
      decideReview({ ...given, before: published, hasChanged: true, wasPublished: true }),
    ).toMatchObject({ approvedBy: 'other', kind: 'allowed', stage: 'published' })
    expect(
      decideReview({
        ...given,
        before: published,
        person: writer,
        hasChanged: true,
        wasPublished: true,
      }),
    ).toMatchObject({ kind: 'refused' })
  })

  test('the schedule publishes what was approved, under the name of the approver', () => {
    const approved = { ...draft, approvedBy: 'other', stage: 'approved' } as const

    expect(decideReview({ ...given, before: approved, person: null })).toMatchObject({
      approvedBy: 'other',
      stage: 'published',
    })
  })
})
