/**
 * A sentence that tells what the report said before it was corrected: its figures are withdrawn. Compiled by hand; a
 * newsroom says "an earlier version", "the original report", "we previously said".
 */
export const WITHDRAWN =
  /\b(?:an |the |our )?(?:earlier|previous|prior|original|first) (?:version|edition|headline|report|story|article|post)(?: of (?:this|the|our) [a-z]+)?(?: (?:incorrectly|wrongly|mistakenly|erroneously))? (?:said|stated|gave|put|reported|had said|had stated|had given|had put)\b|\b(?:we|it) (?:previously|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|gave|put|reported)\b/i
