/** Predicts Penn tags; see `annotate/`. */
export interface Tagger {
  readonly kind: 'tagger'
}
export async function loadTagger(): Promise<Tagger> {
  return { kind: 'tagger' }
}
