/** An address that a link may lead to: web or mail, nothing else, ever. A bare `example.com` is a web address. */
export const safeHref = (typed: string): null | string => {
  const given = typed.trim()
  const full = /^(?:https?:\/\/|mailto:)/iu.test(given)
    ? given
    : /^[\w.+-]+@[\w-]+\.[\w.-]+$/u.test(given)
      ? `mailto:${given}`
      : /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/u.test(given)
        ? `https://${given}`
        : null

  if (full === null || full.length > 2000) {
    return null
  }

  try {
    const { href, protocol } = new URL(full)

    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null
  } catch {
    return null
  }
}
