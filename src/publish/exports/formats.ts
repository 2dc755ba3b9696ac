import type { RunView } from '../run.ts'
import type { Sheet } from './table.ts'
import { traceOf } from './trace.ts'

/** An export of a run: its file, and the side file that says by which rule and from which statements each value is. */
export interface Export {
  /** The file: text in parts, or bytes. */
  readonly file: () => Iterable<string> | Promise<Uint8Array>
  readonly sheets: readonly Sheet[]
}

/** A format as its module gives it. */
export type Exporter = (run: RunView) => Export

interface Format {
  /** What it is, in a few words. */
  readonly about: string
  /** Bytes cannot go to a terminal. */
  readonly binary: boolean
  readonly load: () => Promise<{ readonly exporter: Exporter }>
}

/** The formats, each with the libraries it needs loaded only when it is asked for. */
export const FORMATS = {
  acled: { about: 'ACLED, 31 columns', binary: false, load: () => import('./acled/acled.ts') },
  ucdp: { about: 'UCDP GED, 49 columns', binary: false, load: () => import('./ucdp/ucdp.ts') },
  plover: { about: 'PLOVER, coded events as JSON', binary: false, load: () => import('./plover/plover.ts') },
  hxl: { about: 'HXL, a CSV with tags', binary: false, load: () => import('./hxl/hxl.ts') },
  geojson: { about: 'events as features on the map', binary: false, load: () => import('./geojson/geojson.ts') },
  csv: { about: 'findings and statements in one long table', binary: false, load: () => import('./long/csv.ts') },
  xlsx: { about: 'a workbook: events; findings and statements', binary: true, load: () => import('./xlsx/xlsx.ts') },
  parquet: { about: 'findings and statements', binary: true, load: () => import('./parquet/parquet.ts') },
  jsonld: {
    about: 'linked data: schema.org, PROV-O, Web Annotation',
    binary: false,
    load: () => import('./jsonld/jsonld.ts'),
  },
  ninjs: { about: 'the situation report as news items', binary: false, load: () => import('./ninjs/ninjs.ts') },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** A run in a format: see `Export`. Loads the format's libraries. */
export async function exportRun(run: RunView, name: FormatName): Promise<Export & { trace: () => Generator<string> }> {
  const { exporter } = await FORMATS[name].load()
  const made = exporter(run)
  return { ...made, trace: () => traceOf(name, made.sheets) }
}
