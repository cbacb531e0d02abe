/** Made at first use and kept: for what is small, always the same, and nothing to load. */
export const once = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly it: Made } | undefined

  return () => {
    made ??= { it: make() }

    return made.it
  }
}
