import { guardrailSchema } from './ruleSchemas'

/**
 * Are these the settings of a guardrail that holds something? True, or what is wrong, in words. One that does not fit
 * would be left out when an answer is checked.
 */
export const isGuardrail = (settings: unknown): string | true => {
  const stored: Readonly<Record<string, unknown>> =
    typeof settings === 'object' && settings !== null ? { ...settings } : {}
  const { data, error } = guardrailSchema.safeParse({
    conduct: stored['conduct'],
    id: 'guardrail',
    input: stored['input'] ?? null,
    isActive: true,
    name: 'guardrail',
    output: stored['output'] ?? [],
    rule: 'rule',
  })

  if (data === undefined) {
    const [issue] = error.issues
    const [side = '', part = '', ...rest] = (issue?.path ?? []).map(String)

    return `${wordsOf[`${side}.${rest.at(-1) ?? part}`] ?? wordsOf[`${side}.${part}`] ?? wordsOf[side] ?? 'This guardrail cannot be used'}: ${issue?.message ?? 'it cannot be read'}`
  }

  if (data.conduct !== undefined) {
    return true
  }

  if (data.input === null && data.output.length === 0) {
    return 'It holds nothing yet: choose what it looks for in messages, or what an answer may not contain.'
  }

  if (data.input !== null && isEmpty(data.input.keywords)) {
    return 'It looks for words in messages: write at least one.'
  }

  const wordless = data.output.find(
    (check) =>
      (check.kind === 'phrases' && isEmpty(check.phrases)) ||
      (check.kind === 'phrase-pairs' && (isEmpty(check.first) || isEmpty(check.second))),
  )

  if (wordless === undefined) {
    return true
  }

  return wordless.kind === 'phrases'
    ? 'It looks for phrases in answers: write at least one.'
    : 'It looks for two phrases in one sentence: write at least one on either side.'
}

const isEmpty = (words: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.values(words).every((list) => list.length === 0)

const wordsOf: Readonly<Record<string, string>> = {
  conduct: 'Choose which rule of conduct this is',
  input: 'What it looks for in messages',
  'input.except': 'The exceptions are a list of words',
  'input.flag': 'Choose how the case is marked',
  'input.keywords': 'The words are lists by language',
  'input.kind': 'Choose what happens then',
  'input.teamSlug': 'Choose the team that gets the case',
  output: 'What an answer may not contain',
}
