import type { ParsedMessage } from '@/contracts/ports/channel'

import type { MailHeaders } from './readHeaders'

const awaySubjects =
  /^(?:auto(?:matic|mated)?[ -]?(?:reply|response)|auto:|out of (?:the )?office|abwesenheits(?:notiz|meldung)|abwesend|automatische antwort|respuesta autom[aá]tica|fuera de la oficina|r[eé]ponse automatique|absence du bureau|risposta automatica|resposta autom[aá]tica|رد تلقائي)/i
const bounceSubjects =
  /^(?:undeliver(?:ed|able)|delivery status notification|delivery (?:has )?fail(?:ed|ure)|mail delivery (?:failed|subsystem|failure)|returned mail|failure notice|failure delivery|mail system error|delayed mail|warning: (?:message|could not send)|unzustellbar|non remis|no se puede entregar)/i
const daemons = /^(?:mailer-daemon|mail-daemon|post_?master|mail delivery sub)/i

/**
 * Did a person write this mail? Nothing automatic is answered automatically: that is how loops between two help desks
 * begin (E06) and how an assistant ends up talking to a mail server (E07).
 *
 * `ownAddresses`: mail from ourselves is automatic by definition.
 */
export const detectAutomatic = ({
  headers,
  ownAddresses,
  sender,
  subject,
}: {
  headers: MailHeaders
  ownAddresses: readonly string[]
  sender: ParsedMessage['sender']
  subject: string
}): ParsedMessage['automatic'] => {
  const read = (name: string): string => (headers.first(name) ?? '').toLowerCase()
  const contentType = read('content-type')
  const isReport = contentType.startsWith('multipart/report')
  const autoSubmitted = read('auto-submitted').split(/[;\s]/)[0] ?? ''
  const isFromNobody = /^<\s*(?:mailer-daemon(?:@[^>]*)?)?\s*>$/i.test(
    headers.first('return-path') ?? '',
  )
  const isFromDaemon = daemons.test(sender.value) || daemons.test(sender.name ?? '')

  if (isReport && /report-type="?feedback-report/.test(contentType)) {
    return 'bulk'
  }

  if (isReport && /report-type="?disposition-notification/.test(contentType)) {
    return 'auto-reply'
  }

  if (
    isReport ||
    headers.first('x-failed-recipients') !== null ||
    sender.value.startsWith('mailer-daemon@') ||
    (isFromDaemon && (isFromNobody || bounceSubjects.test(subject))) ||
    (isFromNobody && bounceSubjects.test(subject))
  ) {
    return 'bounce'
  }

  if (
    (autoSubmitted !== '' && autoSubmitted !== 'no') ||
    headers.first('x-loop') !== null ||
    headers.first('x-autoreply') !== null ||
    headers.first('x-autorespond') !== null ||
    /^(?:auto[_-]reply|auto)$/.test(read('precedence')) ||
    awaySubjects.test(subject) ||
    ownAddresses.includes(sender.value)
  ) {
    return 'auto-reply'
  }

  if (
    /^(?:bulk|list|junk)$/.test(read('precedence')) ||
    /\b(?:all|autoreply|oof)\b/.test(read('x-auto-response-suppress'))
  ) {
    return 'bulk'
  }

  // The envelope of nobody without any other mark: some machine wrote it, and no answer could reach it.
  return isFromNobody ? 'auto-reply' : 'none'
}
