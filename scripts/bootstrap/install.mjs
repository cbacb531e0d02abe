import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { fail } from './fail.mjs'

export const pinnedNode = 'node_modules/.bin/node'

const stampFile = 'node_modules/.caseway-lock'

/** Installs exactly what package-lock.json says, when that is not what is there. */
export const install = async () => {
  const stamp = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

  if (!(existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)) {
    if (!isInstalled()) {
      await npm({
        advice:
          'Look at the lines above. Without a network, npm needs a filled cache. Then run the command again.',
        args: ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
        title: 'Installing packages (npm ci)',
      })
    }

    writeFileSync(stampFile, stamp)
  }

  await ensurePinnedNode()
}

/** The Node of node_modules is put there by an install script, which npm may have been told not to run. */
const ensurePinnedNode = async () => {
  if (pinnedNodeWorks()) {
    return
  }

  const advice =
    'npm ran without install scripts (ignore-scripts). Allow them for the package "node": ' +
    'npm config set ignore-scripts false, then npm rebuild node'
  await npm({
    advice,
    args: ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'],
    title: 'Preparing the pinned Node',
  })

  if (!pinnedNodeWorks()) {
    fail('The pinned Node of node_modules does not run.', advice)
  }
}

const pinnedNodeWorks = () =>
  spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24.') ?? false

/** True when a developer's own `npm install` already brought what the lock asks for: nothing is wiped then. */
const isInstalled = () => {
  try {
    const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
    const there = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages

    return Object.entries(wanted).every(
      ([path, { optional, peer, version }]) =>
        path === '' || there[path]?.version === version || (!there[path] && (optional || peer)),
    )
  } catch {
    return false
  }
}

/** Runs the npm that runs us, keeps its output, and shows it only when it fails. */
const npm = async ({ advice, args, title }) => {
  const began = Date.now()
  const cli = process.env.npm_execpath
  const isNpm = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli)
  const lines = []
  const child = isNpm
    ? spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', args, { shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
  const keep = (chunk) => lines.push(...String(chunk).split('\n').filter(Boolean))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)

  process.stdout.write(`· ${title} …\n`)
  const tick = setInterval(() => {
    process.stdout.write(`  still at it, ${seconds(began)}\n`)
  }, 30_000)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      lines.push(error.message)
      resolve(1)
    })
    child.on('close', resolve)
  })
  clearInterval(tick)

  if (code !== 0) {
    // npm says what is wrong first and then explains its options at length.
    process.stderr.write(`${lines.slice(0, 20).join('\n')}\n`)
    fail(`${title} failed after ${seconds(began)}.`, advice)
  }

  process.stdout.write(`✓ ${title}  ${seconds(began)}\n`)
}

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`
