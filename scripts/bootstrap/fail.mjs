/** Ends with what happened and what to do about it. */
export const fail = (what, advice) => {
  process.stderr.write(`\n✗ ${what}\n  ${advice}\n\n`)
  process.exit(1)
}
