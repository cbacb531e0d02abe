import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process was started, in whatever unit the system has: only good for comparing. Null where
 * the process is gone or the system does not tell.
 */
export const readProcessStart = (pid: number): null | string => {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')

      // The name in brackets may hold spaces; the start time is field 22, the 20th behind it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
    }

    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    }
  } catch {
    return null
  }

  return null
}
