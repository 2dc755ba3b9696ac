/** The reports: stacked on a phone, side by side beside the record on a wide screen. */
export const reportStyle = `
.reports{margin-top:2.6rem}
.legend{padding:.6rem 0 .45rem;border-top:3px solid var(--rule);border-bottom:1px solid var(--line)}
.legend h2,.legend h3{font-size:1.42rem}
.filter{display:flex;flex-wrap:wrap;align-items:center;gap:.05rem .95rem;font-size:.84rem}
.filter legend{float:left;margin-right:.9rem;color:var(--soft)}
.filter label{display:inline-flex;align-items:center;gap:.3rem;padding:.25rem 0;cursor:pointer}
.filter input{width:1rem;height:1rem;margin:0;accent-color:var(--link)}
.jumps{display:flex;flex-wrap:wrap;gap:.1rem .9rem;margin-top:.1rem}.jumps a{display:inline-block;padding:.2rem 0;font-size:.84rem}
.report{padding:1.1rem 0 2rem;border-bottom:1px solid var(--line);font:1.02rem/1.6 var(--serif);content-visibility:auto;contain-intrinsic-size:auto 60rem}
.report header{margin-bottom:.8rem}
.report header h3,.report header h4{font:700 1rem/1.3 var(--sans)}
.report header .support{font-family:var(--sans);margin-top:.1rem}
.text p{margin:0 0 .85em;unicode-bidi:plaintext}
.text p.headline{font-size:1.3rem;line-height:1.25;font-weight:600;margin-bottom:.6em}
.text p.subheading{font-weight:600}
.text :is(.byline,.dateline,.credit,.caption){font:.86rem/1.45 var(--sans);color:var(--soft)}
.text .box{border-left:3px solid var(--line);padding-left:.8rem}
.text .list-item{padding-left:1.1rem;text-indent:-.8rem}.text .list-item::before{content:"– "}
mark{color:inherit;background:none;border-radius:.15em;scroll-margin-block:22vh;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.number,.filter .number span{background:var(--number);border-radius:.15em;padding:.05em .1em;margin:0 -.1em}
mark.words,.filter .words span{background:var(--words)}
:is(mark,.filter label>span){text-decoration-thickness:2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
mark.event,.filter .event span{text-decoration:underline 2px var(--event)}
mark.place,.filter .place span{text-decoration:underline dotted 2px var(--place)}
mark.who,.filter .who span{text-decoration:underline 1px var(--who)}
mark.time,.filter .time span{text-decoration:underline dashed 1.5px var(--time)}
.reports:has(.f-number:not(:checked)) mark.number,.reports:has(.f-words:not(:checked)) mark.words{background:none}
.reports:has(.f-event:not(:checked)) mark.event,.reports:has(.f-place:not(:checked)) mark.place,.reports:has(.f-who:not(:checked)) mark.who,.reports:has(.f-time:not(:checked)) mark.time{text-decoration:none}
.report mark:target{background:var(--target)!important;color:var(--target-ink);box-shadow:0 0 0 .16em var(--target)}
mark:target mark{background:none!important;color:inherit}
@keyframes flash{0%,40%{background:#ff9a1f;box-shadow:0 0 0 .5em #ff9a1f}}
@media (prefers-reduced-motion:no-preference){mark:target,mark.flash:target{animation:flash .7s ease-out 2}mark.flash:target{animation-name:flash-again}@keyframes flash-again{0%,40%{background:#ff9a1f;box-shadow:0 0 0 .5em #ff9a1f}}}
mark>a{display:none}
mark:target>a{display:inline-block;min-width:1.7rem;margin-left:.3rem;border-radius:.3rem;background:var(--target-ink);color:var(--target);text-align:center;text-decoration:none;font:700 .85rem/1.6rem var(--sans)}
@media (min-width:64rem){
.bar,.overview,.problems,.measures,.foot{padding-inline:2rem}
.bar{max-width:104rem;margin:0 auto}
.story{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,12fr);gap:0 2.6rem;padding-inline:2rem}
.contents .to-reports{display:none}
.reports{position:sticky;top:0;height:100vh;margin:0;display:flex;flex-direction:column;align-self:start}
.legend{border-top:0}
body:has(.searching) .reports{top:3rem;height:calc(100vh - 3rem)}
.columns{flex:1;min-height:0;display:grid;grid-auto-flow:column;grid-auto-columns:minmax(15.4rem,1fr);gap:0;overflow-x:auto;overflow-y:hidden;scrollbar-width:thin}
.report{height:100%;overflow-y:auto;padding:1rem .9rem 55vh 0;border-bottom:0;font-size:.97rem;scrollbar-width:thin;contain-intrinsic-size:auto 20rem auto 60rem}
.report+.report{border-left:1px solid var(--line);padding-left:1rem}
}
`
