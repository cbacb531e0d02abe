type Take = (text: string) => void

/** Boxes that are on the page; the newest takes what is offered. */
const boxes = new Set<Take>()

/** Offers a text to the box of the open case. False when there is none: nothing is lost, the caller says so. */
export const offerText = (text: string): boolean => {
  const take = [...boxes].at(-1)
  take?.(text)

  return take !== undefined
}

/** A box takes what is offered until the returned function is called. */
export const takeOffers = (take: Take): (() => void) => {
  boxes.add(take)

  return () => {
    boxes.delete(take)
  }
}
