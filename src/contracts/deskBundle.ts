/** What the build made of the desk, for the page that loads it. All are addresses, but the skeleton, which is HTML. */
export type DeskBundle = {
  /** Files that the script needs at once. */
  readonly preload: readonly string[]
  readonly script: string
  readonly skeleton: string
  readonly styles: readonly string[]
}
