import type { Opening } from '../types'

/** First messages about feature request, each with an answer that fits. */
export const featureRequestOpenings: readonly Opening[] = [
  {
    key: 'feature-request-01',
    category: 'feature-request',
    priority: 'low',
    sentiment: 0.6,
    language: 'en',
    channels: ['email', 'web-form', 'social'],
    subject: 'Dark mode for exports',
    text: 'We love the dark theme, but PDF exports are always white. A dark option for presentations would be great. Is it planned?',
    reply:
      'Thank you for the idea, I have passed it on with your example. I cannot say whether or when it comes; follow it under Help → Suggest an idea.',
    article: 'suggest-a-feature',
    flag: null,
  },
  {
    key: 'feature-request-02',
    category: 'feature-request',
    priority: 'low',
    sentiment: 0.5,
    language: 'en',
    channels: ['email', 'web-form', 'social'],
    subject: 'Sub-tasks on the timeline',
    text: 'Please show sub-tasks on the timeline. Today we copy them to a second board, which costs {{colleague}} an hour every week.',
    reply:
      'That hour is a good argument, so I have added it to the idea, which other customers have asked for too. Today, milestones can show the main steps; I cannot promise more.',
    article: 'suggest-a-feature',
    flag: null,
  },
  {
    key: 'feature-request-03',
    category: 'feature-request',
    priority: 'low',
    sentiment: 0.55,
    language: 'en',
    channels: ['chat', 'web-form', 'social'],
    subject: 'Keyboard shortcut for archive',
    text: 'any chance for a keyboard shortcut to archive a task? i do this fifty times a day',
    reply:
      'There is none today. Until then, the weekly clean-up in the board menu archives finished tasks for you. I have passed your wish on.',
    article: 'suggest-a-feature',
    flag: null,
  },
  {
    key: 'feature-request-04',
    category: 'feature-request',
    priority: 'medium',
    sentiment: 0.4,
    language: 'en',
    channels: ['email', 'social'],
    subject: 'Approvals on Team',
    text: 'We need a simple approval step but Business is too much for a group of {{count}}. Are there plans to bring approvals to Team?',
    reply:
      'I cannot speak about plans. An automation can come close on Team: when the status is Review, assign a person and lock the due date. I have passed your wish on.',
    article: 'suggest-a-feature',
    flag: null,
  },
  {
    key: 'feature-request-05',
    category: 'feature-request',
    priority: 'low',
    sentiment: 0.52,
    language: 'de',
    channels: ['email', 'web-form', 'social'],
    subject: 'Kalenderwochen anzeigen',
    text: 'In der Zeitleiste wären Kalenderwochen sehr hilfreich, weil wir nur mit KW planen. Ist das vorgesehen?',
    reply:
      'Danke für den Vorschlag, ich habe ihn mit Ihrem Beispiel weitergegeben. Ob und wann er kommt, kann ich nicht sagen; unter Hilfe → Idee vorschlagen können Sie ihm folgen.',
    article: 'suggest-a-feature',
    flag: null,
  },
]
