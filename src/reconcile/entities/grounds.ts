import type { Entity, EntityGround } from '../../extract/entities/entity.ts'
import type { ListedActor } from '../../read/actors.ts'
import type { Item } from './merge.ts'

/** Printed forms named in a reason. */
const NAMED = 3

/**
 * Why a merged entity has its country, sector and side: the list of the coders, else the words that its mentions in the
 * reports are printed with. Nothing for what is null.
 */
export function groundsOf(
  merged: Pick<Entity, 'country' | 'sector' | 'side'>,
  set: readonly Item[],
  listed: ListedActor | null,
): readonly EntityGround[] {
  return (['country', 'sector', 'side'] as const).flatMap((about): EntityGround[] => {
    const value = merged[about]
    if (value === null) return []
    const saying = set.filter(({ entity }) => entity[about] === value)
    if (saying.length === 0)
      return listed === null
        ? []
        : [
            {
              about,
              value,
              rule: 'reconcile/listed@1',
              from: [],
              because: `the list of actors says so of ${listed.alias}`,
            },
          ]
    const words = [...new Set(saying.flatMap(({ entity }) => [entity.name, ...entity.aliases, ...entity.roles]))]
    const printed = words.slice(0, NAMED).map((form) => `“${form}”`)
    return [
      {
        about,
        value,
        rule: 'extract/actor-words@1',
        from: [...new Set(saying.flatMap(({ statements }) => statements))].sort(),
        because: `the reports call it ${printed.join(', ')}`,
      },
    ]
  })
}
