const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g

/**
 * Makes outside text storable: one kind of line end, no control characters, no half surrogates.
 *
 * Postgres refuses NUL in text and lone surrogates in JSON; a message must not be lost over either.
 */
export const cleanText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\u2028', '\n')
    .replaceAll('\u2029', '\n')
    .replace(controls, '')
    .toWellFormed()
