import { eventTable } from '../events/table.ts'
import type { Exporter } from '../formats.ts'
import { plainText } from '../plain.ts'
import { sourceOf } from '../source.ts'
import { type FilledRow, type Sheet, sheetOf } from '../table.ts'
import { objectOf } from '../written.ts'

/** `--as geojson`: the records as a FeatureCollection (RFC 7946), a feature a line. */
export const exporter: Exporter = (run) => {
  const sheet = sheetOf(eventTable, sourceOf(run))
  return { file: () => collection(sheet), sheets: [sheet] }
}

function* collection(sheet: Sheet): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let before = '\n'
  for (const row of sheet.rows()) {
    yield before + JSON.stringify(featureOf(sheet, row))
    before = ',\n'
  }
  yield '\n]}\n'
}

/** A record as a feature: longitude first; no geometry where nobody knows the place or it lies on no globe. */
function featureOf(sheet: Sheet, row: FilledRow): object {
  const { latitude, longitude, id, ...properties } = objectOf(sheet, row, plainText, true)
  const geometry =
    isOnGlobe(longitude, 180) && isOnGlobe(latitude, 90) ? { type: 'Point', coordinates: [longitude, latitude] } : null
  return { type: 'Feature', id, geometry, properties }
}

const isOnGlobe = (degrees: unknown, most: number): boolean => typeof degrees === 'number' && Math.abs(degrees) <= most
