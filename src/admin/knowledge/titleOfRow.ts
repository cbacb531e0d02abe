/** The title in the panel's list of articles, as the person sees it there; the id where the row is not in sight. */
export const titleOfRow = (id: string): string =>
  document.querySelector(`tr[data-id="${CSS.escape(id)}"] .cell-title`)?.textContent ?? id
