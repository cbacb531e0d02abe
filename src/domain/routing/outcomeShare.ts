/** What is believed of an agent before there is a case, and how many cases that belief is worth. */
const believed = 0.8
const believedCases = 4

/**
 * Share of cases that went well, drawn towards what is believed of everybody while there are few: one case says little.
 * `all` and `good` are sums of weights, where a case counts half as much for every half-life since it ended.
 */
export const outcomeShare = ({ all, good }: { all: number; good: number }): number =>
  (good + believed * believedCases) / (all + believedCases)
