import type { CaseEventView } from '@/contracts/desk'
import type { CaseStatus, Priority } from '@/domain/vocabulary'

import { moodOf } from '@/domain/triage/moods'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { unitText } from '@/ui/timeText'

/** Who did it and what, as one sentence of the timeline. An unknown kind is told by its name. */
export const describeEvent = (event: CaseEventView): { reason: null | string; text: string } => {
  const who = actorOf(event)
  const say = (key: string): string => {
    const value = event.data[key]

    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  }
  const reason = say('reason') === '' ? null : say('reason')
  const status = (key: string): string => statusWord(say(key))

  switch (event.kind) {
    case 'approval-asked':
      return { reason, text: `${who} asked ${say('approverId')} to approve an answer` }
    case 'approval-given':
      return { reason, text: `${who} approved the answer of ${say('authorId')}` }
    case 'approval-returned':
      return { reason, text: `${who} returned the answer of ${say('authorId')}` }
    case 'approval-taken-back':
      return { reason, text: `${who} took an answer back before it was approved` }
    case 'asked-for-data':
      return { reason, text: `${who} asked the customer for what is missing` }
    case 'told-to-wait':
      return {
        reason,
        text:
          say('minutes') === ''
            ? 'The customer was told that a person has it, and no time'
            : `The customer was told that a person has it, in about ${unitText(Number(say('minutes')), 'minute', 'long')}`,
      }
    case 'assigned': {
      const to = say('assigneeId')
      const team = say('teamId')
      const target = [to, team].filter((part) => part !== '')

      return {
        reason,
        text:
          to === ''
            ? `${who} put the case into the queue${team === '' ? '' : ` of ${team}`}`
            : `${who} assigned it to ${target.join(', ')}`,
      }
    }
    case 'correction-undone':
      return {
        reason,
        text: `${who} took the correction of ${labelWord(say('label'))} back`,
      }
    case 'triage-corrected':
      return {
        reason,
        text: `${who} corrected ${labelWord(say('label'))}: ${correctedTo(say('label'), event.data['to'])}`,
      }
    case 'created':
      return { reason, text: 'The case was opened' }
    case 'draft-discarded':
      return { reason, text: `${who} discarded the assistant's draft` }
    case 'edited': {
      const fields = event.data['fields']

      return {
        reason,
        text: `${who} changed ${Array.isArray(fields) ? fields.map(fieldWord).join(', ') : 'the case'}`,
      }
    }
    case 'escalated':
      return {
        reason,
        text: `${who} escalated the case${say('teamId') === '' ? '' : ` to ${say('teamId')}`}`,
      }
    case 'delivery-problem':
      return { reason, text: 'An answer did not reach the customer' }
    case 'held':
    case 'pending-data':
      return { reason, text: 'Data is missing: it waits in the review queue' }
    case 'feedback-received':
      return {
        reason: say('why') === '' ? null : `The answer was: ${say('why')}`,
        text:
          event.data['isHelpful'] === true
            ? 'The customer says that the answer helped'
            : 'The customer says that the answer did not help',
      }
    case 'forwarded':
      return { reason, text: `${who} forwarded it to ${say('to')}` }
    case 'kept':
      return { reason, text: `It stays with ${say('assigneeId') || 'whoever has it'}` }
    case 'merged':
      return { reason, text: `${who} merged it into ${say('into')}` }
    case 'merged-in':
      return { reason, text: `${who} merged ${say('from')} into it` }
    case 'merge-undone':
      return { reason, text: `${who} took ${say('of')} out of it again` }
    case 'moved':
      return { reason, text: `${who} changed ${status('from')} to ${status('to')}` }
    case 'overridden':
      return {
        reason,
        text: `${who} overrode the routing: ${say('assigneeId') || `the queue of ${say('teamId')}`}${say('secondId') === '' ? '' : ', as a second person agreed'}`,
      }
    case 'override-reverted':
      return { reason, text: `${who} took the override back` }
    case 'followed':
      return { reason, text: `${who} follows it` }
    case 'unfollowed':
      return { reason, text: `${who} no longer follows it` }
    case 'tagged':
      return { reason, text: `${who} ${tagWords(event.data)}` }
    case 'unsent':
      return { reason, text: `${who} took an answer back before it was sent` }
    case 'unmerged':
      return { reason, text: `${who} made it a case of its own again` }
    case 'woken':
      return { reason, text: 'The snooze is over' }
    case 'rejected':
      return { reason, text: `${who} rejected it in review` }
    case 'released':
      return { reason, text: `${who} corrected the data and released it` }
    case 'reopened':
      return { reason, text: `${who} reopened the case` }
    case 'routed': {
      const target = [say('assigneeId'), say('teamId')].filter((part) => part !== '')

      return { reason, text: target.length === 0 ? 'Routed' : `Routed to ${target.join(', ')}` }
    }
    case 'offered':
      return { reason, text: `Out of the queue, to ${say('assigneeId')}` }
    case 'sla-breached':
      return { reason, text: `The promised ${promiseWord(say('promise'))} is overdue` }
    case 'sla-warned':
      return { reason, text: `The promised ${promiseWord(say('promise'))} is due soon` }
    case 'taken-back':
      return {
        reason,
        text: `Taken back from ${say('from')}, to ${say('assigneeId') || `the queue of ${say('teamId')}`}`,
      }
    case 'triaged': {
      const about = [say('categoryId') || say('category'), priorityWord(say('priority'))]
      const told = about.filter((part) => part !== '').join(', ')

      return { reason, text: told === '' ? 'Understood by triage' : `Understood as ${told}` }
    }
    default:
      return { reason, text: `${who}: ${event.kind.replaceAll('-', ' ')}` }
  }
}

const actorOf = ({ actorKind, actorName }: CaseEventView): string => {
  switch (actorKind) {
    case 'staff':
      return actorName ?? 'A colleague'
    case 'assistant':
      return 'The assistant'
    case 'customer':
      return 'The customer'
    case 'api-client':
      return 'A connected system'
    default:
      return 'Caseway'
  }
}

const promiseWord = (promise: string): string =>
  promise === 'first-response'
    ? 'first answer'
    : promise === 'next-response'
      ? 'next answer'
      : 'solution'

/** `added the tag bug, vip and removed incident`. */
const tagWords = (data: CaseEventView['data']): string => {
  const names = (key: string): string => {
    const value = data[key]

    return Array.isArray(value) ? value.join(', ') : ''
  }
  const [added, removed] = [names('added'), names('removed')]

  return [
    added === '' ? '' : `added the tag ${added}`,
    removed === '' ? '' : `removed the tag ${removed}`,
  ]
    .filter((part) => part !== '')
    .join(' and ')
}

const labelWords: Readonly<Record<string, string>> = {
  category: 'the category',
  intent: 'the intent',
  language: 'the language',
  priority: 'the priority',
  sentiment: 'the mood',
  wantsPerson: 'whether a person is wanted',
}
const labelWord = (label: string): string => labelWords[label] ?? 'what triage understood'

const correctedTo = (label: string, to: unknown): string =>
  typeof to === 'boolean'
    ? to
      ? 'yes'
      : 'no'
    : label === 'sentiment' && typeof to === 'number'
      ? moodOf(to).label.toLowerCase()
      : String(to).replaceAll('-', ' ')

const statusWord = (value: string): string =>
  value in statusLook ? statusLook[value as CaseStatus].label : value
const priorityWord = (value: string): string =>
  value in priorityLook ? `${priorityLook[value as Priority].label.toLowerCase()} priority` : value

const fieldWords: Readonly<Record<string, string>> = {
  categoryId: 'the category',
  customFields: 'the details',
  language: 'the language',
  priority: 'the priority',
  snoozedUntil: 'the snooze',
  subject: 'the subject',
}
const fieldWord = (field: unknown): string => fieldWords[String(field)] ?? String(field)
