import { describe, expect, test } from 'vitest'
import { sitrep } from './command.ts'

const BLAST = 'A bomb went off 10 km west of Homs on Sunday, police said.\n\nNobody in Syria claimed it.\n'

describe('sitrep places', () => {
  test('prints a row a place under the name of the report', () => {
    const { status, stdout, stderr } = sitrep(['places', '-'], { input: BLAST })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^==> - <==\nplace +named +latitude /)
    expect(stdout).toMatch(/\nHoms +1 +34\.73 +36\.73 +\d+ +exact +SY\n/)
    expect(stdout).toMatch(/\n10 km west of Homs +34\.73 +36\.6\d +\d+ +near /)
  })

  test('--format geojson puts longitude first and keeps relations', () => {
    const { features, type } = JSON.parse(sitrep(['places', '-', '--format', 'geojson'], { input: BLAST }).stdout)
    expect(type).toBe('FeatureCollection')
    const related = features.find((f: { properties: { relation: string | null } }) => f.properties.relation !== null)
    expect(related).toMatchObject({ properties: { relation: 'west of', distanceKm: 10, to: ['Homs'] } })
    expect(related.geometry.coordinates[0]).toBeCloseTo(36.62, 1)
  })

  test('--format csv and json hold the same rows; without a document the exit code is 2', () => {
    const lines = sitrep(['places', '-', '--format', 'csv'], { input: BLAST }).stdout.trimEnd().split('\n')
    const { schema, places } = JSON.parse(sitrep(['places', '-', '--format', 'json'], { input: BLAST }).stdout)
    expect(schema).toBe('sitrep/places@1')
    expect(places).toHaveLength(lines.length - 1)
    expect(sitrep(['places', '/nowhere/at/all.txt']).status).toBe(2)
  })
})
