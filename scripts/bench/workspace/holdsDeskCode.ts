import { globSync, readFileSync } from 'node:fs'

const literal = /'([^'\\\n]{28,})'|"([^"\\\n]{28,})"/gu

/** Phrases that stand in the sources of the desk and nowhere in those of the panel or of what both share. */
const phrasesOf = (pattern: string): Set<string> =>
  new Set(
    globSync(pattern)
      .filter((path) => !path.includes('.test.'))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(literal)].map(([, a, b]) => a ?? b ?? ''),
      ),
  )

/** Tells files of script with code of the desk from files with libraries alone, by the phrases that stand in them. */
export const holdsDeskCode = (): ((script: string) => boolean) => {
  const others = ['src/admin/**/*.{ts,tsx}', 'src/ui/**/*.{ts,tsx}', 'src/domain/**/*.ts'].map(
    phrasesOf,
  )
  const phrases = [...phrasesOf('src/desk/**/*.{ts,tsx}')].filter(
    (phrase) => !others.some((other) => other.has(phrase)),
  )

  return (script) => phrases.some((phrase) => script.includes(phrase))
}
