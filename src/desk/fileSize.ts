/** `840 B`, `12 kB`, `3.4 MB`. */
export const fileSize = (bytes: number): string =>
  bytes < 1024
    ? `${String(bytes)} B`
    : bytes < 1_048_576
      ? `${String(Math.round(bytes / 1024))} kB`
      : `${(bytes / 1_048_576).toFixed(1)} MB`
