import type { Problem, RuleId } from '../text/problem.ts'

/** A system error in words: which, and what to do. */
export function unreadable(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException | null)?.code
  const why: Record<string, string> = {
    ENOENT: 'no such file or folder; check the path',
    EACCES: 'no permission; make it readable for this user (chmod +r)',
    EPERM: 'no permission; make it readable for this user',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is a file, not a folder',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open; read fewer at once',
    ENAMETOOLONG: 'the name is too long',
  }
  const reason = (code !== undefined && why[code]) || (error instanceof Error ? error.message : String(error))
  return problem('read/unreadable@1', 'error', `Cannot read ${path}: ${reason}`, path)
}

export const problem = (
  rule: RuleId,
  severity: Problem['severity'],
  message: string,
  source: string | null,
): Problem => ({
  rule,
  severity,
  message,
  source,
  at: null,
})

const size = (bytes: number): string => (bytes < 1_000_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`)

/** Something beyond the limit of one report; `bytes` is null when nobody counted to its end. */
export const tooLarge = (path: string, bytes: number | null, limit: number): Problem =>
  problem(
    'read/too-large@1',
    'error',
    `Cannot read ${path}: ${bytes === null ? '' : `${size(bytes)}, `}more than the limit of ${size(limit)}; raise it with --max-size if the file is a report`,
    path,
  )

export const empty = (path: string): Problem =>
  problem('read/empty@1', 'error', `Cannot read ${path}: it is empty (0 bytes)`, path)
