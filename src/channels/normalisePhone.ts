/**
 * E.164 of a Twilio address (`whatsapp:+49…`, `+49…`), or null for short codes and alphanumeric senders.
 * Nothing is guessed: a number without its country code stays unusable.
 */
export const normalisePhone = (address: string): null | string => {
  const number = address.replace(/^(?:whatsapp|messenger):/, '').replaceAll(/[ ().-]/g, '')

  return /^\+[1-9][0-9]{6,14}$/.test(number) ? number : null
}
