/** Dark enough for white letters, far enough from each other. */
const colours = ['#b4235a', '#1d6fb8', '#1f7a4d', '#8a4b08', '#6b3fc0', '#0f7480', '#a33c1e']

/** The colour of somebody's caret: the same on every screen. */
export const colourOf = (staffId: string): string =>
  colours[
    Array.from(staffId).reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % colours.length
  ] ?? '#1d6fb8'
