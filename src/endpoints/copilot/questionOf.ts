import type { CaseTalk } from '@/queries/copilot/findCaseTalk'

/** What the customer asked last, under the subject of the case. */
export const questionOf = ({ messages, subject }: CaseTalk): string =>
  `${subject}\n${messages.findLast(({ author }) => author === 'customer')?.text ?? ''}`.trim()
