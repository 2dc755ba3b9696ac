/** Quotation marks of the languages that English newsrooms and their feeds print (Unicode categories Pi and Pf, and typewriter forms). */

export interface MarkStyle {
  /** Characters that may open a passage of this style. */
  readonly open: readonly string[]
  readonly close: readonly string[]
  /** True where a mark may also be an apostrophe. */
  readonly apostrophe: boolean
}

/** In order of preference: longer marks first. A passage is closed in the style that opened it. */
export const MARK_STYLES: readonly MarkStyle[] = [
  { open: ['``'], close: ["''"], apostrophe: false },
  { open: ["''"], close: ["''"], apostrophe: false },
  { open: ['“', '‟', '❝'], close: ['”', '“', '"', '❞'], apostrophe: false },
  { open: ['”'], close: ['”'], apostrophe: false },
  { open: ['„'], close: ['“', '”', '"'], apostrophe: false },
  { open: ['«'], close: ['»'], apostrophe: false },
  { open: ['»'], close: ['«'], apostrophe: false },
  { open: ['"', '＂'], close: ['"', '”', '＂'], apostrophe: false },
  { open: ['‹'], close: ['›'], apostrophe: false },
  { open: ['「', '『'], close: ['」', '』'], apostrophe: false },
  { open: ['‘', '‚', '‛', '`'], close: ['’', '‘', "'"], apostrophe: true },
  { open: ["'"], close: ["'", '’'], apostrophe: true },
]

/** Words that open with an apostrophe: 'em, 'til, 'tis; and years ('90s) are told by their digit. Lower case, without the mark. */
export const ELISIONS: ReadonlySet<string> = new Set(
  'em til tis twas cause bout round n ol kay s re ve ll d m t'.split(' '),
)
