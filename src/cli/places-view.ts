import pc from 'picocolors'
import type { ExtractedDocument } from '../extract/extraction.ts'
import { csvLine } from './figures-view.ts'

/** One place of one report as a row. */
export interface PlaceRow {
  readonly source: string
  readonly name: string
  /** Other printed forms. */
  readonly aliases: readonly string[]
  /** How often it is named; 0 for a place told by relation. */
  readonly mentions: number
  /** Degrees (WGS 84); null where nothing tells which place it is. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly radiusKm: number | null
  readonly precision: string | null
  readonly country: string | null
  readonly admin1: string | null
  readonly geonameId: number | null
  /** "north-west of", "near", "between"; null for a named place. */
  readonly relation: string | null
  readonly distanceKm: number | null
  /** Names of the places it is told by. */
  readonly to: readonly string[]
  /** Entity id. */
  readonly id: string
}

/** Columns of the CSV, in their order. */
export const PLACE_COLUMNS = [
  'source',
  'name',
  'aliases',
  'mentions',
  'latitude',
  'longitude',
  'radiusKm',
  'precision',
  'country',
  'admin1',
  'geonameId',
  'relation',
  'distanceKm',
  'to',
  'id',
] as const satisfies readonly (keyof PlaceRow)[]

/** The places of a report: the named ones in order of their first naming, then those told by relation to them. */
export function placeRows({ source, entities, mentions }: ExtractedDocument): PlaceRow[] {
  const counts = new Map<string, number>()
  for (const { entity } of mentions) if (entity !== null) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const names = new Map(entities.map((entity) => [entity.id, entity.name]))
  return entities
    .filter(({ kind }) => kind === 'place')
    .map(({ id, name, aliases, place }) => ({
      source,
      name,
      aliases,
      mentions: counts.get(id) ?? 0,
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      radiusKm: place?.radiusKm ?? null,
      precision: place?.precision ?? null,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      geonameId: place?.geonameId ?? null,
      relation: place?.relation?.kind ?? null,
      distanceKm: place?.relation?.distanceKm ?? null,
      to: place?.relation?.to.map((other) => names.get(other) ?? other) ?? [],
      id,
    }))
}

/** A row as a line of CSV. */
export const placeLine = (row: PlaceRow): string => csvLine(PLACE_COLUMNS.map((column) => row[column]))

/** A row as a GeoJSON feature (RFC 7946: longitude first); its geometry is null where nobody knows the place. */
export function placeFeature({ latitude, longitude, ...properties }: PlaceRow): object {
  const geometry =
    latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] }
  return { type: 'Feature', id: `${properties.source}#${properties.id}`, geometry, properties }
}

const HEAD = ['place', 'named', 'latitude', 'longitude', '± km', 'precision', 'in'] as const

/** The places of one report as a table of at most `width` columns: the first column gives way. */
export function placeTable(
  source: string,
  rows: readonly PlaceRow[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const colors = pc.createColors(color)
  const title = colors.bold(`==> ${source} <==`)
  if (rows.length === 0) return `${title}\nno places\n`
  const cells = rows.map((row) => [
    row.name,
    row.relation === null ? String(row.mentions) : '',
    row.latitude === null ? '?' : row.latitude.toFixed(2),
    row.longitude === null ? '?' : row.longitude.toFixed(2),
    row.radiusKm === null ? '' : String(row.radiusKm),
    row.precision ?? 'unknown',
    [row.admin1, row.country].filter((part) => part !== null && part !== row.name).join(', '),
  ])
  const widths = HEAD.map((head, i) => Math.max(head.length, ...cells.map((row) => row[i]!.length)))
  const over = widths.reduce((sum, w) => sum + w, 0) + 2 * (widths.length - 1) - width
  for (const [column, least] of [
    [0, 16],
    [6, 8],
  ] as const) {
    const total = widths.reduce((sum, w) => sum + w, 0) + 2 * (widths.length - 1)
    if (over > 0 && total > width) widths[column] = Math.max(least, widths[column]! - (total - width))
  }
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const cut = cell.length > widths[i]! ? `${cell.slice(0, widths[i]! - 1)}…` : cell
        return i >= 1 && i <= 4 ? cut.padStart(widths[i]!) : cut.padEnd(widths[i]!)
      })
      .join('  ')
      .trimEnd()
  return `${[title, colors.dim(line(HEAD)), ...cells.map(line)].join('\n')}\n`
}
