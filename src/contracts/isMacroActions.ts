import { macroActions } from '@/domain/cases/macroActions'

/**
 * Can the steps of a macro be done? True, or which of them cannot, in words. For the field of a stored macro: `siblingData`
 * is the record. A macro with neither a reply nor a step would do nothing.
 */
export const isMacroActions = (
  stored: unknown,
  { siblingData }: { readonly siblingData: unknown },
): string | true => {
  if (!Array.isArray(stored)) {
    return 'The steps are a list.'
  }

  const bad = stored.findIndex((step: unknown) => macroActions([step]) === null)

  if (bad !== -1) {
    return `Step ${String(bad + 1)} is not finished: choose what it does and with what, or take it out.`
  }

  return stored.length > 0 || hasTemplate(siblingData)
    ? true
    : 'A macro needs a template to send or a step to do.'
}

const hasTemplate = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'template' in record && Boolean(record.template)
