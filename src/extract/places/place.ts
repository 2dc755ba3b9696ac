/** Where a place entity lies (WGS 84, degrees). All from the gazetteer or derived from it by a relation in the text. */
export interface Place {
  readonly geonameId: number | null
  readonly latitude: number
  readonly longitude: number
  /** ISO 3166-1 alpha-2; null for a place in no or in several countries. */
  readonly country: string | null
  readonly admin1: string | null
  readonly radiusKm: number
  readonly precision: 'exact' | 'near' | 'admin2' | 'admin1' | 'linear' | 'country' | 'international'
  readonly relation: {
    readonly kind: string
    readonly to: readonly string[]
    readonly distanceKm: number | null
  } | null
}
