import type { RoutingLab } from '@/contracts/routingLab'
import type { Wording } from '@/domain/routing/describeConditions'

/** Conditions in the words of the builder: fields by their labels, people by their names. */
export const wordingOf = ({ fields }: Pick<RoutingLab, 'fields'>): Wording => ({
  missing: '…',
  nameOf: (name) => {
    const label = fields.find(({ field }) => field === name)?.label ?? name

    return label.charAt(0).toLowerCase() + label.slice(1)
  },
  wordOf: (name, value) =>
    fields.find(({ field }) => field === name)?.optionLabels?.[value] ?? value,
})
