import type { AssistantInput, AssistantRun } from '@/contracts/assistant'
import { checkInput } from '@/domain/guardrails/checkInput'

import { escalateSilently } from './escalateSilently'

type Begun =
  | { readonly kind: 'go'; readonly findings: AssistantRun['findings'] }
  | { readonly kind: 'over'; readonly run: AssistantRun }

/** What every driver asks before its first tool: is a person at work, is the assistant on, what does the input hold? */
export const beginRun = async (input: AssistantInput): Promise<Begun> => {
  const skip = (why: string): AssistantRun => ({
    confidence: null,
    findings: [],
    outcome: { kind: 'skipped', reason: why },
    trace: [],
    violations: [],
  })
  if (await input.isPersonAtWork()) {
    return { kind: 'over', run: skip('A person is at work on this case.') }
  }
  if (input.mode === 'off') {
    const outcome = escalateSilently(input)
    return {
      kind: 'over',
      run: outcome === null ? skip('The assistant is off here.') : { ...skip(''), outcome },
    }
  }
  return {
    findings: checkInput({
      guardrails: input.guardrails,
      subject: input.message.subject,
      text: input.message.text,
    }),
    kind: 'go',
  }
}
