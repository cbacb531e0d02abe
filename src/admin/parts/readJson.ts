/** What somebody typed into a field for JSON; empty is no value. The problem says where, as far as the browser knows. */
export const readJson = (
  text: string,
):
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'value'; readonly value: unknown } => {
  if (text.trim() === '') {
    return { kind: 'value', value: null }
  }

  try {
    return { kind: 'value', value: JSON.parse(text) as unknown }
  } catch (error) {
    return {
      kind: 'problem',
      message: `This is no valid JSON yet, so it cannot be saved: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    }
  }
}
