import { escalationRuleSchema } from './ruleSchemas'

/**
 * Are these settings what the detector of the trigger needs? True, or what is wrong, in words. For the field of a stored
 * trigger: `siblingData` is the record. One that does not fit would be left out when cases come in.
 */
export const isEscalationTrigger = (
  settings: unknown,
  { siblingData }: { readonly siblingData: unknown },
): string | true => {
  const detector: unknown =
    typeof siblingData === 'object' && siblingData !== null && 'detector' in siblingData
      ? siblingData.detector
      : undefined
  const { channels, ...rest }: Record<string, unknown> =
    typeof settings === 'object' && settings !== null ? { ...settings } : {}
  const { error } = escalationRuleSchema.safeParse({
    ...(channels === undefined ? {} : { channels }),
    detector,
    flag: 'KB_MISS',
    id: 'trigger',
    isActive: true,
    name: 'trigger',
    position: 0,
    settings: rest,
    severity: 'high',
    teamSlug: 'team',
  })
  const [issue] = error?.issues ?? []

  return issue === undefined
    ? true
    : `${wordsOf[String(issue.path.at(1) ?? issue.path[0])] ?? 'This trigger cannot be used'}: ${issue.message}`
}

const wordsOf: Readonly<Record<string, string>> = {
  atLeast: 'How often is missing',
  below: 'The mood is a share from 0 to 1',
  categories: 'The categories are a list',
  channels: 'There is no such channel',
  detector: 'Choose what it looks for',
  except: 'The exceptions are a list of words',
  keywords: 'The words are lists by language',
  profanity: 'The words are lists by language',
  withinDays: 'How many days is missing',
}
