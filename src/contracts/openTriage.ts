import type { TriageModel } from './ports/triage'

/** Opens our own engine: a stored version, or the starter model on these categories. Throws on bytes it cannot read. */
export type OpenTriage = (
  version:
    | { readonly bytes: Uint8Array }
    | { readonly labels: readonly { readonly description: string; readonly label: string }[] },
) => TriageModel
