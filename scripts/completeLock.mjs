/**
 * Adds to package-lock.json the platform packages that npm left out.
 *
 * Native packages name one optional dependency per platform. A registry that does not serve all of them (a
 * mirror for one platform) leaves gaps in the lock, and `npm ci` then refuses it everywhere: "Missing:
 * <package>@ from lock file" (seen with npm 11.19). Version and platform are known without the registry: the
 * parent pins the version, the name says the platform. Run it after `npm install`; tests/rules/lock.test.ts
 * notices when it was forgotten. May go when npm ci forgives optional packages of other platforms.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Optional packages that the lock's packages name and the lock does not list, as entries to add. */
export const findGaps = (packages) => {
  const gaps = {}

  for (const [parent, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!isListed({ name, packages, parent }) && /^\d+\.\d+\.\d+/.test(version)) {
        const flat = `node_modules/${name}`
        const isTaken = (gaps[flat] ?? packages[flat] ?? { version }).version !== version
        gaps[isTaken ? `${parent}/${flat}` : flat] = {
          version,
          optional: true,
          ...platformOf(name),
        }
      }
    }
  }

  return gaps
}

/** As Node resolves it: beside the parent's own packages, then one level up, and so on. */
const isListed = ({ name, packages, parent }) => {
  const levels = parent === '' ? [] : parent.split('/node_modules/')

  for (let depth = levels.length; depth >= 0; depth -= 1) {
    const above = levels.slice(0, depth).join('/node_modules/')

    if (packages[`${above === '' ? '' : `${above}/`}node_modules/${name}`]) {
      return true
    }
  }

  return false
}

const platformOf = (name) => {
  const words = name.split(/[/-]/)
  const one = (key, known, rename = {}) => {
    const found = words.find((word) => known.includes(word))

    return found === undefined ? {} : { [key]: [rename[found] ?? found] }
  }

  return {
    ...one('cpu', [
      'arm',
      'arm64',
      'ia32',
      'loong64',
      'ppc64',
      'riscv64',
      's390x',
      'wasm32',
      'x64',
    ]),
    ...one('os', [
      'aix',
      'android',
      'darwin',
      'freebsd',
      'linux',
      'netbsd',
      'openbsd',
      'openharmony',
      'sunos',
      'win32',
    ]),
    ...one('libc', ['gnu', 'gnueabihf', 'musl'], { gnu: 'glibc', gnueabihf: 'glibc' }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const gaps = findGaps(lock.packages)
  const { '': root, ...packages } = { ...lock.packages, ...gaps }
  const sorted = Object.fromEntries(
    Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  )
  writeFileSync(
    'package-lock.json',
    `${JSON.stringify({ ...lock, packages: { '': root, ...sorted } }, null, 2)}\n`,
  )
  process.stdout.write(`${Object.keys(gaps).length} platform packages added\n`)
}
