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
