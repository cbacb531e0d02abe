import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * The browser that comes from the package registry, with its own libraries and fonts: nothing needs to be
 * installed on the machine. Unpacked into the temporary folder at the first call.
 *
 * `env` is for the browser alone: its libraries must not get into other programs.
 */
export const findBrowser = async (): Promise<{
  env: NodeJS.ProcessEnv
  executablePath: string
}> => {
  const before: NodeJS.ProcessEnv = { ...process.env }
  // The package unpacks its shared libraries only where it believes to be on Amazon's machines.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'

  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()

    return {
      env: {
        ...before,
        FONTCONFIG_PATH: path.join(tmpdir(), 'fonts'),
        LD_LIBRARY_PATH: path.join(tmpdir(), 'al2023', 'lib'),
      },
      executablePath,
    }
  } finally {
    for (const name of ['AWS_EXECUTION_ENV', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH']) {
      const value = before[name]

      if (value === undefined) {
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- assigning undefined would store the word
        delete process.env[name]
      } else {
        process.env[name] = value
      }
    }
  }
}
