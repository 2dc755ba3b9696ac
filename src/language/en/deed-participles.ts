/**
 * Participles that tell a deed also where they may be read as describing: "thirty were injured when the wall fell".
 * Compiled by hand.
 */
export const DEED_PARTICIPLES: ReadonlySet<string> = new Set(
  `injured wounded killed harmed burned displaced evacuated uprooted arrested detained jailed imprisoned kidnapped
  abducted trapped stranded besieged surrounded damaged destroyed wrecked flooded demolished looted executed beheaded
  tortured raped poisoned electrocuted crushed drowned expelled deported banned suspended closed`.split(/\s+/),
)
