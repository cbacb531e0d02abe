export const mostFileBytes = 10_000_000
/** Together they travel in one mail, a third larger than here. */
export const mostFilesBytes = 18_000_000

const programs = new Set(
  'apk app bat bin cmd com cpl dll dmg exe hta jar js jse lnk msc msi pif ps1 reg scr sh vb vbe vbs wsf'.split(
    ' ',
  ),
)

/** A name without a path, control characters, or what turns the reading direction around. */
export const cleanFilename = (given: string): string =>
  (given.split(/[\\/]/u).at(-1) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029"<>]/gu, '')
    .trim()
    .slice(0, 200)

export const isRefusedFile = (filename: string): boolean =>
  programs.has(filename.split('.').at(-1)?.toLowerCase() ?? '')

const signatures: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** The type of a picture that holds no script, from its first bytes; null for everything else, SVG included. */
export const rasterTypeOf = (bytes: Uint8Array): null | string => {
  const known = signatures.find(([, first]) => first.every((byte, at) => bytes[at] === byte))

  if (known !== undefined) {
    return known[0]
  }

  const text = (from: number, to: number): string =>
    Buffer.from(bytes.subarray(from, to)).toString('latin1')

  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : null
}
