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

/** Only the type itself, in the shape that a header takes. */
export const plainType = (given: string): string => {
  const [type = ''] = given.split(';')
  const trimmed = type.trim().toLowerCase()

  return /^[a-z]+\/[a-z0-9.+-]{1,100}$/u.test(trimmed) ? trimmed : 'application/octet-stream'
}

const endings: Readonly<Record<string, string>> = {
  'application/msword': 'doc',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'audio/amr': 'amr',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/vcard': 'vcf',
  'text/x-vcard': 'vcf',
  'video/3gpp': '3gp',
  'video/mp4': 'mp4',
}

/** The name of a file that came without an ending: with the one of its type, where that is known. */
export const fileName = (given: string, contentType: string): string => {
  const name = cleanFilename(given) === '' ? 'file' : cleanFilename(given)
  const ending = endings[contentType]

  return ending === undefined || /\.[a-z0-9]{1,8}$/iu.test(name) ? name : `${name}.${ending}`
}

/** By its ending, or by what programs of Windows, Linux and macOS and scripts begin with. */
export const isProgram = (filename: string, bytes: Uint8Array): boolean => {
  const first = Buffer.from(bytes.subarray(0, 4))

  return (
    isRefusedFile(filename) ||
    first.subarray(0, 2).toString('latin1') === 'MZ' ||
    first.subarray(0, 2).toString('latin1') === '#!' ||
    ['7f454c46', 'feedface', 'feedfacf', 'cffaedfe', 'cefaedfe'].includes(first.toString('hex'))
  )
}
