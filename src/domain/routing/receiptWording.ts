import type { Wording } from './describeConditions'
import { nameOfField } from './describeConditions'
import type { RoutingInput } from './routingTypes'

const names: Readonly<Record<string, string>> = {
  'previousAgent.isAvailable': 'previous agent is available',
  previousAgentId: 'previous agent',
  'time.inDepartmentHours': 'business hours of the department',
  'time.inHouseHours': 'business hours of any office',
}
const yesNo: Readonly<Record<string, string>> = { false: 'no', true: 'yes' }
const openClosed: Readonly<Record<string, string>> = { false: 'outside', true: 'within' }

/**
 * How a receipt says what a rule asked: people by name, yes and no in words. Only for fields that came with this; the
 * words of all others stay as they were, so that older decisions still come out bit for bit.
 */
export const receiptWording = ({ agents }: Pick<RoutingInput, 'agents'>): Wording => ({
  nameOf: (field) => names[field] ?? nameOfField(field),
  wordOf: (field, value) =>
    field === 'previousAgentId'
      ? (agents.find(({ id }) => id === value)?.name ?? 'somebody who left')
      : field.startsWith('time.in')
        ? (openClosed[value] ?? value)
        : field in names
          ? (yesNo[value] ?? value)
          : value,
})
