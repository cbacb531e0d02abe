/** Is this the link of the page one is on, or of a page below it? The first page has none below. */
export const isCurrent = ({ href, pathname }: { href: string; pathname: string }): boolean =>
  pathname === href || (href !== '/admin' && pathname.startsWith(`${href}/`))
