import { channels, languages, priorities } from '../vocabulary'

export type RuleField = {
  /** As in the facts. */
  readonly field: string
  readonly label: string
  readonly kind: 'choice' | 'list' | 'number' | 'text'
  /** What can be chosen; left out where anything may be typed. */
  readonly options?: readonly string[]
  readonly hint?: string
}

/** From Monday. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const share = '0 to 1'

/** What a rule may ask that is the same everywhere. Categories, departments, tags and custom fields are data. */
export const ruleFields: readonly RuleField[] = [
  { field: 'priority', kind: 'choice', label: 'Priority', options: priorities },
  { field: 'channel', kind: 'choice', label: 'Channel', options: channels },
  { field: 'language', kind: 'choice', label: 'Language', options: languages },
  { field: 'intent', kind: 'text', label: 'Intent' },
  {
    field: 'sentiment',
    hint: `${share}: 0 furious, 1 delighted`,
    kind: 'number',
    label: 'Sentiment',
  },
  { field: 'confidence', hint: share, kind: 'number', label: 'Confidence of triage' },
  { field: 'toxicity', hint: share, kind: 'number', label: 'Toxicity' },
  { field: 'wantsPerson', hint: share, kind: 'number', label: 'Wants a person' },
  { field: 'outOfScope', hint: share, kind: 'number', label: 'Out of scope' },
  { field: 'subject', kind: 'text', label: 'Subject' },
  { field: 'text', kind: 'text', label: 'Message' },
  { field: 'reopenCount', kind: 'number', label: 'Times reopened' },
  { field: 'expectedMinutes', kind: 'number', label: 'Expected minutes' },
  {
    field: 'time.hour',
    hint: '0 to 23, on the clock of the department’s team',
    kind: 'number',
    label: 'Hour of the day',
  },
  { field: 'time.weekday', kind: 'choice', label: 'Day of the week', options: weekdays },
  { field: 'customer.tier', kind: 'text', label: 'Customer tier' },
  { field: 'customer.company', kind: 'text', label: 'Customer company' },
]
