/** Populated places, countries, first-order divisions and regions with their other names. */
export interface Gazetteer {
  readonly kind: 'gazetteer'
}
export async function loadGazetteer(): Promise<Gazetteer> {
  return { kind: 'gazetteer' }
}
