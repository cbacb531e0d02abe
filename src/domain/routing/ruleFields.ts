import {
  caseStatuses,
  customerTiers,
  entityKinds,
  escalationFlags,
  priorities,
} from '../vocabulary'
import { channelChoice, choiceOf, languageChoice } from './optionLabels'

/** In the order of the builder. Custom fields are `own`. */
export const fieldGroups = ['case', 'message', 'customer', 'time', 'own'] as const
export type FieldGroup = (typeof fieldGroups)[number]

export type RuleField = {
  /** As in the facts. */
  readonly field: string
  /** Left out: `case`. */
  readonly group?: FieldGroup
  readonly label: string
  readonly kind: 'choice' | 'date' | 'list' | 'number' | 'text'
  /** What can be chosen; left out where anything may be typed. */
  readonly options?: readonly string[]
  /** What people read instead of an option, where that is an id or a word of machines. */
  readonly optionLabels?: Readonly<Record<string, string>>
  readonly hint?: string
}

/** From Monday. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Open or closed when the message came. */
const openClosed = {
  kind: 'choice',
  optionLabels: { false: 'outside', true: 'within' },
  options: ['true', 'false'],
} as const

/** A question that is answered yes or no. */
export const yesNo = {
  kind: 'choice',
  optionLabels: { false: 'no', true: 'yes' },
  options: ['true', 'false'],
} as const

const share = '0 to 1'

const caseFields: readonly RuleField[] = [
  { ...choiceOf(priorities), field: 'priority', label: 'Priority' },
  { ...choiceOf(caseStatuses), field: 'status', label: 'Status' },
  { ...channelChoice, field: 'channel', label: 'Channel' },
  { ...choiceOf(escalationFlags), field: 'flags', kind: 'list', label: 'Escalation flags' },
  { field: 'subject', kind: 'text', label: 'Subject' },
  { field: 'ageHours', kind: 'number', label: 'Hours since it came' },
  { field: 'messageCount', kind: 'number', label: 'Messages in the case' },
  { field: 'reopenCount', kind: 'number', label: 'Times reopened' },
  { field: 'expectedMinutes', kind: 'number', label: 'Expected minutes' },
]

const messageFields: readonly RuleField[] = [
  { field: 'text', kind: 'text', label: 'Message' },
  { field: 'message.length', kind: 'number', label: 'Message length in characters' },
  { field: 'message.attachments', kind: 'number', label: 'Files attached' },
  { ...languageChoice, field: 'language', label: 'Language' },
  { field: 'intent', kind: 'text', label: 'Intent' },
  { ...choiceOf(entityKinds), field: 'message.entities', kind: 'list', label: 'Message names' },
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
]

const customerFields: readonly RuleField[] = [
  { ...choiceOf(customerTiers), field: 'customer.tier', label: 'Customer tier' },
  { field: 'customer.company', kind: 'text', label: 'Customer company' },
  { field: 'customer.name', kind: 'text', label: 'Customer name' },
  { ...languageChoice, field: 'customer.language', label: 'Customer’s usual language' },
  {
    field: 'customer.timezone',
    hint: 'Europe/Berlin',
    kind: 'text',
    label: 'Customer’s time zone',
  },
  { field: 'customer.cases', kind: 'number', label: 'Customer’s earlier cases' },
  { field: 'customer.openCases', kind: 'number', label: 'Customer’s other open cases' },
  {
    ...yesNo,
    field: 'previousAgent.isAvailable',
    hint: 'Switched on, available and in their shift, whatever their load',
    label: 'Previous agent is available',
  },
  { field: 'customer.daysKnown', kind: 'number', label: 'Days since the customer’s first contact' },
]

const timeFields: readonly RuleField[] = [
  {
    ...openClosed,
    field: 'time.inDepartmentHours',
    hint: 'When the message came, by the hours of the department’s team; holidays are outside',
    label: 'Department’s business hours',
  },
  {
    ...openClosed,
    field: 'time.inHouseHours',
    hint: 'When the message came, at least one of your offices was open',
    label: 'Any office’s business hours',
  },
  {
    field: 'time.hour',
    hint: '0 to 23, on the clock of the department’s team',
    kind: 'number',
    label: 'Hour of the day',
  },
  {
    field: 'time.weekday',
    kind: 'choice',
    label: 'Day of the week',
    optionLabels: {
      fri: 'Friday',
      mon: 'Monday',
      sat: 'Saturday',
      sun: 'Sunday',
      thu: 'Thursday',
      tue: 'Tuesday',
      wed: 'Wednesday',
    },
    options: weekdays,
  },
  { field: 'time.date', kind: 'date', label: 'Date' },
  { field: 'time.day', hint: '1 to 31', kind: 'number', label: 'Day of the month' },
  { field: 'time.month', hint: '1 to 12', kind: 'number', label: 'Month' },
]

const inGroup = (group: FieldGroup, fields: readonly RuleField[]): RuleField[] =>
  fields.map((field) => ({ ...field, group }))

/** Who worked for the customer before; people are data, so they are handed in by id and name. */
export const previousAgentField = (
  people: readonly { readonly id: string; readonly name: string }[],
): RuleField => ({
  field: 'previousAgentId',
  group: 'customer',
  kind: 'choice',
  label: 'Previous agent',
  optionLabels: Object.fromEntries(people.map(({ id, name }) => [id, name])),
  options: people.map(({ id }) => id),
})

/** What a rule may ask that is the same everywhere. Categories, departments, people, tags and custom fields are data. */
export const ruleFields: readonly RuleField[] = [
  ...inGroup('case', caseFields),
  ...inGroup('message', messageFields),
  ...inGroup('customer', customerFields),
  ...inGroup('time', timeFields),
]
