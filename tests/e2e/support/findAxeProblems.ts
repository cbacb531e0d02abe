import type { Page } from '@playwright/test'

import { AxeBuilder } from '@axe-core/playwright'

/** What axe calls serious or critical on this page, one line each; empty is good. */
export const findAxeProblems = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()

  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ help, id, nodes }) =>
      nodes.map(
        ({ failureSummary, html }) =>
          `${id} (${help}): ${html.slice(0, 200)} — ${(failureSummary ?? '').slice(0, 300)}`,
      ),
    )
}
