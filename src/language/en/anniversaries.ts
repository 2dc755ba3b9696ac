/**
 * A headline or lead that looks back on something of another year: "a year after the fire", "ten years on", "marked the
 * anniversary". Compiled by hand.
 */
export const LOOKS_BACK =
  /\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|\d{1,3}) (?:full |long |whole )?(?:years?|decades?) (?:after|on|later|since|ago)\b|\b(?:year|decade)s? (?:to the day|since then)\b|\banniversar(?:y|ies)\b/i
