/** One figure: a fraction between 0 and 1 of `count` gold items. */
export interface Score {
  readonly set: string
  /** The part of a set (`ewt`, `lgl`, …); else the name of the set. */
  readonly corpus: string
  readonly split: string
  readonly metric: string
  readonly value: number
  readonly count: number
}

export interface ScoreOptions {
  /** The folder that holds the sets. */
  readonly data: string
  readonly split: string
  /** A folder for the answers, made when it is not there; null writes none. */
  readonly predictions?: string | null
}

/** Scores one set. Throws only when the set's files cannot be read. */
export type Scorer = (options: ScoreOptions) => Promise<readonly Score[]>

/** F1 of counts; 0 when nothing is right. */
export const f1 = (right: number, answered: number, wanted: number): number =>
  right === 0 ? 0 : (2 * right) / (answered + wanted)
