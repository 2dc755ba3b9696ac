/** Range plots, number strips, the map and the drawing of who told whom. */
export const figureStyle = `
.plot,.strips,.map,.flows{display:block;width:100%;height:auto;color:var(--tone,var(--only))}
svg text{font:12px var(--sans);fill:var(--ink)}
.hit{fill:transparent}
.plot{max-width:30rem;margin:.5rem 0 .2rem}
.axis{stroke:var(--line)}.grid{stroke:var(--line);stroke-dasharray:2 3}
.range{stroke:currentColor;stroke-width:3}.open{stroke:currentColor;stroke-width:2;fill:none}
.row circle{fill:currentColor;stroke:var(--paper);stroke-width:1.2}
svg .who,svg .tick{fill:var(--soft)}svg .value{font-weight:600}svg .tick{font-size:11px}
.row:hover text,.row:focus-visible text{text-decoration:underline}
.row:hover circle,.row:focus-visible circle{stroke:var(--ink);stroke-width:2}
.strips{max-width:33rem;margin:.6rem 0 .2rem}.strips g{color:var(--tone,var(--only))}.strips .subject{font-size:12.5px}
.measure{margin-top:1.4rem}.measure .groups>li:first-child{padding-top:.3rem}

/* the map */
.places figure{margin-top:.8rem}
.map{background:var(--sea);border-radius:.3rem;border:1px solid var(--line)}
.land path{fill:var(--land);stroke:var(--border);stroke-width:1.1;stroke-linejoin:round}
.map .country{font-size:9.5px;letter-spacing:.14em;fill:var(--soft);text-anchor:middle}
.spot text{font-weight:500;paint-order:stroke;stroke:var(--land);stroke-width:3px;stroke-linejoin:round}
.spot .dot{fill:var(--ink);stroke:var(--border);stroke-width:1.5}
.spot.vague .dot{fill:var(--paper);stroke:var(--ink)}
.spot.main .dot{fill:var(--denied)}.spot.main text{font-weight:700;font-size:14px}
.within{fill:var(--ink);fill-opacity:.07;stroke:var(--ink);stroke-opacity:.5;stroke-dasharray:3 3}
.spot.main .within{fill:var(--denied);stroke:var(--denied)}
a.spot:hover text,a.spot:focus-visible text{text-decoration:underline}a.spot:focus-visible .dot{stroke:var(--link);stroke-width:4}
.scale{fill:none;stroke:var(--ink);stroke-width:1.2}.scale-words{font-size:10.5px}
figcaption{margin-top:.4rem;font-size:.8rem;line-height:1.45;color:var(--soft)}
.gazetteer{display:flex;flex-wrap:wrap;gap:.6rem 1.6rem;margin-top:.8rem}
.locator{flex:none;width:13.5rem;height:auto}.ground{fill:var(--land)}.locator .dot{fill:var(--ink)}.locator rect{fill:var(--denied);fill-opacity:.18;stroke:var(--denied);stroke-width:1.4}
.place-list{flex:1;min-width:15rem;font-size:.92rem}.place-list li{padding:.16rem 0}.place-list a{color:var(--ink)}

/* who told whom */
.flows{max-width:34rem;margin:.9rem 0 .3rem}
.flows .head{fill:var(--soft);font-size:11px}
.flow{fill:none;stroke:var(--only);stroke-opacity:.45}.flow.through{stroke-dasharray:5 4}
.flows circle{fill:var(--only)}.flows .text{fill:var(--sheet);stroke:var(--line)}.flows .rest{fill:var(--soft)}
.flows a:hover text,.flows a:focus-visible text{text-decoration:underline}
@media (min-width:64rem){svg text{font-size:11px}.map .country{font-size:8.5px}.spot.main text{font-size:12.5px}.strips .subject{font-size:11.5px}svg .tick,.flows .head{font-size:10px}}
`
