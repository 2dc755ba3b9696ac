/** The frame of a story, the answer on top, and the index over several. */
export const answerStyle = `
main{display:block}
.story,.overview,.problems,.measures{max-width:104rem;margin:0 auto;padding:0 1.1rem}
.overview+.story,.story+.story{border-top:4px double var(--line);margin-top:2.5rem}
.answer,.overview{padding-top:.4rem}
.story+.story .answer,.overview+.story .answer{padding-top:1.8rem}
.answer h1,.overview h1{font-size:clamp(2rem,1.25rem + 2.7vw,3.1rem);letter-spacing:-.014em;line-height:1.08}
.answer h2{font-size:clamp(1.7rem,1.1rem + 1.9vw,2.4rem);letter-spacing:-.01em}
.facts{display:flex;flex-wrap:wrap;gap:.35rem 1.8rem;margin:1.1rem 0 0}
.facts div{padding-top:.3rem;border-top:2px solid var(--rule)}
.facts dt{font-size:.75rem;color:var(--soft)}.facts dd{margin:0;font-weight:600;line-height:1.35}
.lead{margin:1.2rem 0 0;max-width:44rem;font:1.05rem/1.55 var(--serif)}
.lead p{margin:0 0 .55rem}.lead p:first-child{font-size:1.32rem;line-height:1.38}
.cites a{display:inline-block;max-width:11rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:baseline;margin:.05rem 0;padding:.02rem .5rem;border-radius:.9rem;background:var(--words);color:var(--link);font:500 .78rem/1.5rem var(--sans);text-decoration:none;vertical-align:bottom}
.cites a:hover{text-decoration:underline}.plus{font:500 .78rem var(--sans);color:var(--soft)}
.inferred{display:block;margin-top:.15rem;font:.84rem/1.45 var(--sans);color:var(--soft)}
.sure{margin-top:1.3rem}
.sure svg{display:block;width:100%;height:.5rem;border-radius:.25rem}.sure rect,.share rect{fill:var(--tone)}
.sure ul{display:flex;flex-wrap:wrap;gap:.1rem 1.3rem;margin-top:.4rem}
.sure a{display:inline-block;padding:.25rem 0;text-decoration:none;font-size:.92rem;color:var(--tone)}
.sure a:hover{text-decoration:underline}.sure b{font:600 1.35rem/1 var(--serif);margin-right:.15rem}
.contents{margin-top:.7rem;padding:.35rem 0;border-block:1px solid var(--line)}
.contents ul{display:flex;flex-wrap:wrap;gap:0 1.2rem}
.contents a{display:inline-block;padding:.3rem 0;font-size:.86rem;color:var(--soft);text-decoration:none}.contents a:hover{text-decoration:underline;color:var(--link)}

/* the index */
.index{width:100%;margin-top:1.4rem;border-collapse:collapse;text-align:left}
.index thead th{padding:.4rem 1rem .4rem 0;border-bottom:2px solid var(--rule);font:500 .8rem var(--sans);color:var(--soft);white-space:nowrap}
.index thead button{padding:.2rem 0;border:0;background:none;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.25em}
.index thead [aria-sort]{color:var(--ink);font-weight:700}.index [aria-sort] button::after{content:" ▼";font-size:.7em}.index [aria-sort=ascending] button::after{content:" ▲"}
.index tbody :is(th,td){padding:.7rem 1rem .7rem 0;border-bottom:1px solid var(--line);vertical-align:baseline;font-size:.92rem;font-weight:400}
.index tbody th{min-width:16rem;font:600 1.12rem/1.3 var(--serif)}.index tbody th a{color:var(--ink);text-decoration-color:var(--line)}
.share{display:block;width:7rem;height:.4rem;margin-bottom:.2rem;border-radius:.2rem}
@media (max-width:30rem){.find{flex:1 0 100%!important}}
@media (max-width:48rem){
.index thead tr{display:flex;flex-wrap:wrap;gap:0 .9rem;border-bottom:2px solid var(--rule)}.index thead th{border:0;padding-right:0}
.index tbody tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:.7rem 0;border-bottom:1px solid var(--line)}
.index tbody :is(th,td){display:block;padding:0;border:0}.index tbody th{flex-basis:100%}.index td:empty{display:none!important}.index td:last-child{flex-basis:100%;margin-top:.25rem}
}
@media (max-width:48rem){.measures thead{display:none}.measures tr{display:block;padding:.45rem 0;border-bottom:1px solid var(--line)}.measures td{display:inline;border:0!important;padding:0!important}.measures td+td{color:var(--soft)}.measures td+td::before{content:" · "}}
.problems,.measures{margin-top:2.6rem}.measures table{margin-top:.6rem;border-collapse:collapse;font-size:.88rem;text-align:left}.measures :is(th,td){padding:.3rem 1.4rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:baseline}.measures th{font-weight:500;color:var(--soft)}.problems h2,.measures h2{font-size:1.3rem}.problems li{padding:.3rem 0}
`
