import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runInNewContext, runInThisContext } from 'node:vm'

import { build } from 'esbuild'

import type { DeskBundle } from '@/contracts/deskBundle'

import { shrinkScripts } from './shrinkScripts'

/**
 * The script of the desk, bundled by itself. The desk has its own addresses and is drawn in the browser alone: Next's
 * runtime (60 kB compressed) would have nothing to do there, and no page of the panel shares a file with the desk.
 */
export const bundleDesk = async ({
  distDir,
  projectDir,
}: {
  distDir: string
  projectDir: string
}): Promise<void> => {
  const folder = path.join(distDir, 'static/desk')
  await rm(folder, { force: true, recursive: true })
  await mkdir(folder, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: projectDir,
    bundle: true,
    chunkNames: '[hash]',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]-[hash]',
    entryPoints: [entryPoint],
    format: 'esm',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    minify: true,
    outdir: folder,
    splitting: true,
    // As Next's own.
    target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
  })
  await shrinkScripts(folder)
  const outputs = Object.entries(metafile.outputs)
  const [script, entry] = outputs.find(([, output]) => output.entryPoint === entryPoint) ?? []

  if (script === undefined || entry === undefined) {
    throw new Error(`The bundle of ${entryPoint} has no entry`)
  }

  const addressOf = (file: string): string => `/_next/static/desk/${path.basename(file)}`
  const bundle: DeskBundle = {
    preload: entry.imports
      .filter(({ kind }) => kind === 'import-statement')
      .map((one) => addressOf(one.path)),
    script: addressOf(script),
    skeleton: await drawSkeleton(projectDir),
    styles: await findStyles(distDir),
  }
  await writeFile(path.join(folder, 'bundle.json'), JSON.stringify(bundle))
}

const entryPoint = 'src/desk/main.tsx'

/** What is seen until the script runs. */
const drawSkeleton = async (projectDir: string): Promise<string> => {
  const { outputFiles } = await build({
    absWorkingDir: projectDir,
    bundle: true,
    // The build of React's server renderer that needs no module of Node.
    conditions: ['edge-light', 'production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    format: 'iife',
    globalName: 'drawn',
    logLevel: 'error',
    stdin: {
      contents:
        "import { createElement } from 'react'; import { renderToStaticMarkup } from 'react-dom/server';" +
        "import { DeskSkeleton } from './src/desk/DeskSkeleton';" +
        'export const skeleton = renderToStaticMarkup(createElement(DeskSkeleton))',
      resolveDir: projectDir,
    },
    write: false,
  })
  const script = outputFiles[0]?.text ?? ''

  return String(runInThisContext(`(() => { ${script}; return drawn.skeleton })()`))
}

/** The style sheets that Next made for the same pages; the manifest of a page names those of other pages too. */
const findStyles = async (distDir: string): Promise<string[]> => {
  const script = await readFile(
    path.join(distDir, 'server/app/(desk)/desk/page_client-reference-manifest.js'),
    'utf8',
  )
  const [entry] = Object.values(
    runInNewContext(`${script}; globalThis.__RSC_MANIFEST`, { globalThis: {} }) as Manifest,
  )
  const sheets = Object.entries(entry?.entryCSSFiles ?? {}).find(([name]) =>
    name.endsWith('src/app/(desk)/layout'),
  )?.[1]

  if (sheets === undefined || sheets.length === 0) {
    throw new Error('Next made no style sheet for the desk')
  }

  return sheets.map((sheet) => `/_next/${sheet.path}`)
}

type Manifest = Readonly<
  Record<
    string,
    { readonly entryCSSFiles: Readonly<Record<string, readonly { readonly path: string }[]>> }
  >
>
