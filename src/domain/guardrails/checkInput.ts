import { findKeywords, prepareText } from '../text/findKeywords'
import type { Guardrail, InputFinding } from './guardrailTypes'

/**
 * The guardrails whose subject a customer's message touches, with what to do. The text is searched for
 * words, nothing more: no sentence in it can change a rule.
 */
export const checkInput = (input: {
  readonly guardrails: readonly Guardrail[]
  readonly subject: null | string
  readonly text: string
}): readonly InputFinding[] => {
  const texts = [input.subject ?? '', input.text].map(prepareText)
  return input.guardrails.flatMap((guardrail) => {
    if (!guardrail.isActive || guardrail.input === null) return []
    const { action, except, keywords } = guardrail.input
    const [hit] = texts.flatMap((text) => findKeywords(text, keywords, except))
    return hit === undefined
      ? []
      : [{ action, evidence: `“${hit.keyword}” in “${hit.snippet}”`, guardrailId: guardrail.id }]
  })
}
