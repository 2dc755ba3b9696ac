/**
 * Small words a printed line may break after but a heading or a sentence does not end with. Compiled by hand.
 */
export const OPEN_ENDS: ReadonlySet<string> = new Set(
  `the a an of in on at to by for from with and or nor but as than that which who whose whom when where while into onto
over under between among against during before after since until about near across through toward towards within without
upon per via is are was were be been being am has have had having do does did will would shall should can could may might
must not no its his her their our your my this these those some any each every both all such very more most less least
if because although though unless whether so mr mrs ms dr gen col lt sgt capt maj sen rep gov prof st president minister
prime foreign said says told told: according including despite amid like because-of just only even also still already
he she they we i it you de la al el bin ibn abu van von`.split(/\s+/),
)

/** Abbreviations whose stop ends no sentence. Lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms dr gen col lt sgt capt maj cmdr adm brig sen rep gov prof st rev hon jr sr vs etc no nos inc ltd co corp
jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun approx dept est fig ft
u.s u.k u.n e.g i.e a.m p.m`.split(/\s+/),
)
