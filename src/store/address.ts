import { resolve } from 'node:path'
import type { Report } from '../read/report.ts'

/**
 * What a report is a version of: two reports from one address are two versions of one. Its URL, else its path (with the
 * member of an archive). Null where nothing tells one report from the next, as for the nth article of a list or for
 * standard input: such a report is the only version of itself.
 */
export function addressOf(report: Pick<Report, 'source' | 'url' | 'metadata'>): string | null {
  const url = [report.url, report.metadata?.url, report.source].find(
    (value) => typeof value === 'string' && /^https?:\/\//i.test(value),
  )
  if (url) return withoutFragment(url)
  if (report.source === '-' || report.source.startsWith('-#') || /#\d+$/.test(report.source)) return null
  const member = report.source.indexOf('!')
  return member < 0
    ? `file:${resolve(report.source)}`
    : `file:${resolve(report.source.slice(0, member))}${report.source.slice(member)}`
}

function withoutFragment(text: string): string {
  try {
    const url = new URL(text)
    url.hash = ''
    url.username = ''
    url.password = ''
    return url.href
  } catch {
    return text
  }
}
