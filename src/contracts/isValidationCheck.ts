import { validationRuleSchema } from './ruleSchemas'

/**
 * Are these settings what the check of the rule needs? True, or what is wrong, in words. For the field of a stored rule:
 * `siblingData` is the rule.
 */
export const isValidationCheck = (
  settings: unknown,
  { siblingData }: { readonly siblingData: unknown },
): string | true => {
  const check: unknown =
    typeof siblingData === 'object' && siblingData !== null && 'check' in siblingData
      ? siblingData.check
      : undefined
  const { error } = validationRuleSchema.safeParse({
    channels: [],
    ...(typeof settings === 'object' && settings !== null ? settings : {}),
    check,
    id: 'rule',
    isActive: true,
    name: 'rule',
    problem: 'problem',
    suggestion: '',
  })
  const [issue] = error?.issues ?? []

  return issue === undefined
    ? true
    : `${wordsOf[String(issue.path[0])] ?? 'This check cannot be used'}: ${issue.message}`
}

const wordsOf: Readonly<Record<string, string>> = {
  field: 'Choose what is looked at',
  fields: 'Choose what is looked at',
  masks: 'Write at least one shape',
  maxLength: 'Say how long it may be',
  when: 'A condition is not finished',
}
