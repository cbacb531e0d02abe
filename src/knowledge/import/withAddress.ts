/** A link as text that still says where it leads; addresses inside of a page or of no use in text are left out. */
export const withAddress = ({ label, url }: { label: string; url: string }): string =>
  /^(?:https?:|mailto:|\/help\/)/iu.test(url) && !label.includes(url.replace(/^mailto:/iu, ''))
    ? `${label} (${url.replace(/^mailto:/iu, '')})`
    : label
