import type { SendInput } from './sendMessage'

/** Seconds in which an answer can be taken back. */
export const undoSeconds = 8

/** What the server hears; what does not belong to this kind of message stays out. */
export const sendBody = ({
  bcc,
  cc,
  files,
  hasFiles,
  macroId,
  mentions,
  mode,
  rich,
  sendAt,
  setStatus,
  text,
  to,
}: SendInput): Record<string, unknown> => {
  const shared = { text, ...(rich === null ? {} : { rich }) }
  const tokens = files.length === 0 ? {} : { files: files.map(({ token }) => token) }

  switch (mode) {
    case 'forward':
      return { ...shared, hasFiles, to }
    case 'note':
      return { ...shared, ...tokens, ...(mentions.length === 0 ? {} : { mentions }) }
    case 'reply':
      return {
        ...shared,
        ...tokens,
        ...(sendAt === null ? { undoSeconds } : { sendAt }),
        ...(bcc.length === 0 ? {} : { bcc }),
        ...(cc.length === 0 ? {} : { cc }),
        ...(macroId === null ? {} : { macroId }),
        ...(setStatus === null ? {} : { setStatus }),
      }
    default:
      return mode satisfies never
  }
}
