import type { Page } from '@playwright/test'

import { AxeBuilder } from '@axe-core/playwright'

/**
 * What axe calls serious or critical on this page, one line each; empty is good. `within` is a CSS selector: in the panel's
 * own forms only our part is ours to mend.
 */
export const findAxeProblems = async (page: Page, within = 'html'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .include(within)
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
