const folders = ['chunks', 'desk'] as const
const kinds = [
  ['js', 'application/javascript; charset=UTF-8'],
  ['css', 'text/css; charset=UTF-8'],
] as const
const takesBrotli = [
  { key: 'accept-encoding', type: 'header' as const, value: '(.*[\\s,])?br([\\s,;].*)?' },
]
const files = folders.flatMap((folder) =>
  kinds.map(([ending, type]) => ({
    destination: `/_next/static/${folder}/:file.br`,
    source: `/_next/static/${folder}/:file([^/]+\\.${ending})`,
    type,
  })),
)

/** Who can read Brotli is given the compressed copy, under the address of the original. */
export const compressedRewrites = files.map(({ destination, source }) => ({
  destination,
  has: takesBrotli,
  source,
}))

export const compressedHeaders = files.map(({ source, type }) => ({
  has: takesBrotli,
  headers: [
    { key: 'Content-Encoding', value: 'br' },
    { key: 'Content-Type', value: type },
    { key: 'Vary', value: 'Accept-Encoding' },
  ],
  source,
}))

/** The places of the desk, answered by `src/app/(desk)/desk-page`. In development Next's own pages answer. */
export const deskRewrites = ['', '/cases/:number', '/numbers', '/review'].map((place) => ({
  destination: `/desk-page${place}`,
  source: `/desk${place}`,
}))
