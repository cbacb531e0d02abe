/**
 * How mail programs announce quoted history. All patterns are tried on short, bounded pieces of text only, so their cost
 * does not depend on the length of the mail.
 */

const verbs =
  'wrote|writes|schrieb|a écrit|écrit|escribió|ha scritto|scritto|escreveu|schreef|skrev|pisze|napisał\\(a\\)|napisała|napisał|napsal\\(a\\)|napsal|kirjoitti|написала?|пише(?:т)?|yazdı|írta|كتب|كتبت'
const openings =
  'on|le|el|il|em|am|op|den|dnia|w dniu|dne|på|pe|ma|ti|ke|to|la|su|в|во|ср|пн|вт|чт|пт|сб|вс|tarihinde|at|في'

/** `On <date>, <name> wrote:` and its sisters; a date or an address has to be in it, else it may be a sentence. */
const opening = new RegExp(`^[-\\s*_]*(?:${openings})[\\s.,]`, 'iu')
const opened = new RegExp(`${opening.source}.{3,400}(?:${verbs}).{0,120}$`, 'iu')
/** The verb stands last, or only a name comes after it (the order of German, Dutch and the Nordic languages). */
const closed = new RegExp(
  `(?:${verbs})\\s*[:：]?[\\s-]*$|(?:schrieb|schreef|skrev|kirjoitti)[^.!?]{0,120}[:：][\\s-]*$`,
  'iu',
)
const address = '<\\s?[^<>\\s]{1,200}@[^<>\\s]{1,200}\\s?>'
/** `<date> <name> <address>:`, `<name> <address> schrieb am <date>:`, `<date> skrev <name> <address>:`. */
const addressed = new RegExp(
  `^.{0,200}${address}\\s*(?:(?:${verbs}).{0,80})?[:：]$|(?:${verbs}).{0,120}${address}\\s*[:：]$`,
  'iu',
)
const eastern = /^(?:在.{4,200}写道|.{4,200}(?:のメッセージ|작성|写道))\s*[:：]$/u

/** Cheap, and false for nearly every line of a mail: an attribution ends with a colon or a verb. */
const ending = new RegExp(`(?:[:：]|${verbs})[\\s-]*$`, 'iu')

/** Is this whole piece of text the line that introduces a quotation? */
export const isAttribution = (text: string): boolean => {
  if (text.length > 500 || !ending.test(text.slice(-30))) {
    return false
  }

  const hasSource = /[0-9]|@/.test(text)

  return (
    (hasSource && opened.test(text) && closed.test(text)) ||
    addressed.test(text) ||
    eastern.test(text)
  )
}

/** Can a wrapped attribution begin with this line? */
export const mayOpenAttribution = (line: string): boolean =>
  opening.test(line) || /^["']?\S.*[0-9@]/.test(line) || /^在/.test(line)

const fromLabels =
  'from|von|de|da|van|от|från|fra|od|lähettäjä|kimden|feladó|发件人|寄件者|差出人|보낸 사람|من'
const otherLabels =
  'sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|envoyé|envoyé le|à|objet|enviado|enviado el|fecha|para|asunto|data|assunto|inviato|a|oggetto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|дата|кому|тема|отправлено|gönderildi|kime|konu|发送时间|收件人|主题|送信日時|宛先|件名'
const fromLine = new RegExp(`^[\\s*_>|]*(?:${fromLabels})[\\s*_]*[:：].*\\S`, 'iu')
const otherLine = new RegExp(`^[\\s*_>|]*(?:${otherLabels})[\\s*_]*[:：]`, 'iu')

export const isFromLine = (line: string): boolean => line.length < 500 && fromLine.test(line)
export const isOtherHeaderLine = (line: string): boolean =>
  line.length < 2000 && otherLine.test(line)

const separators =
  /^[\s>]*[-_=*]{1,20}\s*(?:original (?:message|appointment)|reply message|forwarded (?:message|by)|begin forwarded message|ursprüngliche (?:nachricht|mail)|originalnachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|oprindelig (?:besked|meddelelse)|oorspronkelijk bericht|mensagem original|původní zpráva|ursprungligt meddelande|исходное сообщение|الرسالة الأصلية).{0,60}$/iu
const replyAbove =
  /(?:reply|write|antworten|répondre|responda|please type).{0,40}(?:above|over|oberhalb|au-dessus|encima).{0,20}(?:line|zeile|ligne|línea)/iu

/** A line after which there is nothing but history. */
export const isSeparator = (line: string): boolean =>
  line.length < 200 &&
  (separators.test(line) || (/^[\s#*=_-]{2,}/.test(line) && replyAbove.test(line)))

const devices =
  /^[\s*_]*(?:sent (?:from|via|with)|get outlook for|gesendet (?:von|mit|über)|von meinem .{1,40} gesendet|diese nachricht wurde von|envoyé (?:de|depuis|à partir)|télécharger outlook|obtenez outlook|enviado desde|enviado (?:do|de) (?:meu|mi)|obtener outlook|inviato da|sendt fra|skickat från|verstuurd vanaf|outlook für|holen sie sich outlook|wysłane z|отправлено (?:с|из)|أ?رسل(?:ت)? من).{1,80}$/iu

/** `Sent from my phone`: a mark of the device, not a sentence. */
export const isDeviceMark = (line: string): boolean =>
  line.length < 120 &&
  devices.test(line) &&
  !/[,.!?]\s*$|, /.test(line.replace(/<.*>|\(.*\)/, '').trim())

/** `-- ` and the lines that programs put before a signature or a list's footer. */
export const isSignatureMark = (line: string): boolean =>
  /^\s*(?:-{2,3}|—|–|_{2,}|={2,4}|\+{2,4})\s*$/.test(line)
