import { set, type VerbRow } from './event-verb-rows.ts'

/** Verbs of disasters and accidents, in which nobody acts. Compiled by hand from general knowledge of English. */
export const DISASTER_VERBS: readonly VerbRow[] = [
  ['run go', 'accident', 'befalls', { after: ['aground', 'adrift'] }],
  ['crash-land', 'crash', 'befalls', {}],
  ['crash collide derail overturn plunge plummet', 'crash', 'befalls', { subject: 'thing' }],
  ['swerve skid veer', 'crash', 'befalls', { after: ['off', 'into', 'off the', 'across'], subject: 'thing' }],
  ['capsize sink', 'sinking', 'befalls', {}],
  ['collapse', 'collapse', 'befalls', { subject: 'thing' }],
  ['cave', 'collapse', 'befalls', { after: ['in'], subject: 'thing' }],
  ['erupt', 'eruption', 'befalls', { subject: 'thing' }],
  ['flood inundate submerge swamp', 'flood', 'befalls', {}],
  ['burst overflow', 'flood', 'befalls', { object: { words: set('bank dam levee embankment') } }],
  ['catch', 'fire', 'befalls', { after: ['fire'], subject: 'thing' }],
  ['burst go', 'fire', 'befalls', { after: ['into flames', 'up in flames', 'up in smoke'] }],
  ['leak spill', 'leak', 'befalls', { subject: 'thing' }],
  ['leave', 'killing', 'acts', { after: ['dead'] }],
  ['leave', 'wounding', 'acts', { after: ['injured', 'wounded', 'hurt'] }],
  ['drown', 'deaths', 'befalls', {}],
  ['suffocate asphyxiate electrocute', 'deaths', 'befalls', {}],
  ['starve freeze burn', 'deaths', 'befalls', { after: ['to death'] }],
  ['lose', 'deaths', 'befalls', { after: ['their lives', 'his life', 'her life', 'their life'] }],
  ['die perish', 'deaths', 'befalls', {}],
]
