import type { AssistantInput } from '@/contracts/assistant'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import type { EscalationTrigger } from '@/domain/escalation/escalationTypes'
import { fireTriggers } from '@/domain/escalation/fireTriggers'
import type { InputFinding } from '@/domain/guardrails/guardrailTypes'

export type PreviousCase = { readonly category: null | string; readonly createdAt: Date }

/** Guardrails that demand a person, where no trigger of the same flag has fired already. */
const fromGuardrails = (
  findings: readonly InputFinding[],
  fired: readonly EscalationTrigger[],
): readonly EscalationTrigger[] =>
  findings.flatMap(({ action, evidence, guardrailId }) =>
    action.kind === 'escalate' && !fired.some(({ flag }) => flag === action.flag)
      ? [
          {
            evidence,
            flag: action.flag,
            notifyTeamSlugs: [],
            ruleId: guardrailId,
            severity: 'medium',
            teamSlug: action.teamSlug,
          },
        ]
      : [],
  )

/** The customer's way to a person. Rules may send it elsewhere or add words; none may take it away (promise 3). */
const personFlag = 'HUMAN_REQUESTED'

export const asksForPerson = (triggers: readonly EscalationTrigger[]): boolean =>
  triggers.some(({ flag }) => flag === personFlag)

const withPersonRule = ({
  escalationRules,
  supportTeamSlug,
}: Pick<
  AssistantInput,
  'escalationRules' | 'supportTeamSlug'
>): AssistantInput['escalationRules'] =>
  escalationRules.some(
    ({ channels = [], flag, isActive }) => flag === personFlag && isActive && channels.length === 0,
  )
    ? escalationRules
    : [
        ...escalationRules,
        ...defaultEscalationRules
          .filter(({ flag }) => flag === personFlag)
          .map((rule) => ({ ...rule, teamSlug: supportTeamSlug })),
      ]

/** Everything that sends this message to a person, most severe first: triggers, then guardrails. */
export const findTriggers = (
  { clock, escalationRules, message, supportTeamSlug, triage }: AssistantInput,
  known: {
    readonly findings: readonly InputFinding[]
    readonly knowledgeMisses: number
    readonly previousCases: readonly PreviousCase[]
  },
): readonly EscalationTrigger[] => {
  const fired = fireTriggers({
    facts: {
      category: triage.category.label,
      channel: message.channel,
      knowledgeMisses: known.knowledgeMisses,
      now: clock(),
      previousCases: known.previousCases,
      sentiment: triage.sentiment,
      subject: message.subject,
      text: message.text,
      toxicity: triage.toxicity,
      wantsPerson: triage.wantsPerson,
    },
    rules: withPersonRule({ escalationRules, supportTeamSlug }),
  })
  return [...fired, ...fromGuardrails(known.findings, fired)]
}
