import { describe, expect, test } from 'vitest'

import type { KnowledgeHit } from '@/contracts/ports/knowledge'

import { groundFreely } from './groundFreely'

const hit: KnowledgeHit = {
  articleId: 'a1',
  articleSlug: 'invite',
  articleTitle: 'Invite colleagues to a board',
  headingPath: ['Boards'],
  language: 'en',
  passageId: 'p1',
  score: 0.9,
  text: 'Only admins can invite members. Open Settings and choose Members.\nInvitations expire after 14 days. Never share your password.',
}
const kindsOf = (text: string): string[] =>
  groundFreely({
    hits: [hit],
    records: [{ caseId: 'c1', text: 'your case number CW-2026-000042 status open' }],
    text,
  }).map(({ source }) => source.kind)

describe('grounding of freely worded sentences (F7)', () => {
  test.each([
    ['what the passage says', 'Invitations expire after 14 days.', 'passage'],
    ['the same in another order', 'Choose Members and open Settings.', 'passage'],
    ['the title carries a word of it', 'Open Settings for the board.', 'passage'],
    ['a step with its number', '1. Open Settings.', 'passage'],
    ['a record of the customer', 'Your case CW-2026-000042 is open.', 'record'],
    ['a connective', 'Follow these steps:', 'phrase'],
    ['another number', 'Invitations expire after 30 days.', 'none'],
    ['one word more', 'Invitations expire after 14 working days.', 'none'],
    ['a dropped restriction', 'You can invite members.', 'none'],
    ['a dropped negation', 'Share your password.', 'none'],
    ['an added negation', 'Invitations do not expire after 14 days.', 'none'],
    ['a bare yes', 'Yes.', 'none'],
    ['an invention', 'You will get a refund.', 'none'],
    ['a foreign case', 'Your case CW-2026-000043 is open.', 'none'],
  ])('%s', (_, text, kind) => {
    expect(kindsOf(text)).toEqual([kind])
  })
})
