import type { Story } from '../group/story.ts'

/** A story as grouped, as JSON: its map of dates as a list. */
export const groupingText = (story: Story): string =>
  JSON.stringify({ ...story, inferredDates: [...story.inferredDates] })

/** The story again. */
export function groupingOf(text: string): Story {
  const { inferredDates, ...story } = JSON.parse(text) as Omit<Story, 'inferredDates'> & {
    readonly inferredDates: [string, never][]
  }
  return { ...story, inferredDates: new Map(inferredDates) }
}
