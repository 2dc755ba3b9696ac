/**
 * How the cleaned text lies on the source text (the decoded text of the door): rows
 * `[textStart, textLength, sourceStart, sourceLength]`, written while cleaning, in order, without overlap.
 * A row of equal lengths is equal characters; any other is a rule's replacement.
 */
export type OffsetRow = readonly [textStart: number, textLength: number, sourceStart: number, sourceLength: number]
export type OffsetMap = readonly OffsetRow[]

/**
 * The place in the source of a place in the text. Inside a replaced stretch it is the stretch's start;
 * null when the text there has no source (a blank line put in by cleaning).
 */
export function sourceOffset(map: OffsetMap, textOffset: number): number | null {
  let low = 0
  let high = map.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [textStart, textLength, sourceStart, sourceLength] = map[middle]!
    if (textOffset < textStart) high = middle - 1
    else if (textOffset >= textStart + textLength) low = middle + 1
    else return textLength === sourceLength ? sourceStart + textOffset - textStart : sourceStart
  }
  return null
}
