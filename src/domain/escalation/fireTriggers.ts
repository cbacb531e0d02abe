import { prepareText } from '../text/findKeywords'
import { priorities } from '../vocabulary'
import { detect } from './detect'
import type { EscalationFacts, EscalationRule, EscalationTrigger } from './escalationTypes'

/**
 * Every trigger that fires, most severe first, then by position of the rule. The first one names the team
 * that gets the case; the others are told in its reason.
 */
export const fireTriggers = (input: {
  readonly facts: EscalationFacts
  readonly rules: readonly EscalationRule[]
}): readonly EscalationTrigger[] => {
  const { rules } = input
  const facts = {
    ...input.facts,
    texts: [input.facts.subject ?? '', input.facts.text].map(prepareText),
  }
  return [...rules]
    .filter(
      ({ channels = [], isActive }) =>
        isActive && (channels.length === 0 || channels.includes(facts.channel)),
    )
    .sort(
      (a, b) =>
        priorities.indexOf(b.severity) - priorities.indexOf(a.severity) ||
        a.position - b.position ||
        (a.id < b.id ? -1 : 1),
    )
    .flatMap((rule) => {
      const evidence = detect(rule, facts)
      return evidence === null
        ? []
        : [
            {
              evidence,
              flag: rule.flag,
              notifyTeamSlugs: rule.detector === 'p1' ? rule.settings.notifyTeamSlugs : [],
              ruleId: rule.id,
              severity: rule.severity,
              teamSlug: rule.teamSlug,
            },
          ]
    })
}
