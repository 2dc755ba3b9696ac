/** The style sheet of the page: system fonts, a quiet palette, light and dark, phones, wide screens and paper. */
export const style = `
:root{color-scheme:light dark;
--paper:#fbf9f5;--sheet:#fff;--ink:#1f1c18;--soft:#5f584e;--line:#ddd6ca;--link:#0f4c5c;
--agreed:#2d6a3e;--differs:#8a5300;--denied:#a02c22;--only:#44597a;
--number:#ffe9b8;--words:#dcebf2;--event:#e3efdc;--target:#ffd24d;--target-ink:#1f1c18;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"Noto Serif","DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#171614;--sheet:#1f1d1a;--ink:#ece6da;--soft:#b0a798;--line:#3b372f;--link:#8ecbdc;
--agreed:#8fce9d;--differs:#efb65a;--denied:#f19a8e;--only:#a9bfe3;
--number:#4d3d14;--words:#1d3a47;--event:#29401f;--target:#ffd24d;--target-ink:#1f1c18}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.18;margin:0;text-wrap:balance;font-weight:600}
p,ul,ol,dl{margin:0;padding:0}ul,ol{list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
a:focus-visible,summary:focus-visible,.report:focus-visible{outline:3px solid var(--target);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99em}.skip:focus{left:.5rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:9}
main{display:block}
.story,.overview,.problems,.foot{max-width:104rem;margin:0 auto;padding:0 1.1rem}
.overview+.story,.story+.story{border-top:4px double var(--line);margin-top:2.5rem}

/* the answer */
.answer,.overview{padding-top:1.6rem}
.kicker{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);margin-bottom:.5rem}
.answer h1,.overview h1{font-size:clamp(1.9rem,1.2rem + 2.6vw,3.1rem);letter-spacing:-.012em}
.answer h2{font-size:clamp(1.6rem,1.1rem + 1.8vw,2.3rem);letter-spacing:-.01em}
.facts{display:flex;flex-wrap:wrap;gap:.15rem 1.6rem;margin:.9rem 0 0;padding:.55rem 0;border-block:1px solid var(--line)}
.facts div{display:flex;gap:.45rem;align-items:baseline}
.facts dt{font-size:.78rem;color:var(--soft)}.facts dd{margin:0;font-weight:600}
.lead{margin:1rem 0 0;max-width:44rem;font:1.02rem/1.55 var(--serif)}
.lead p{margin:0 0 .5rem}.lead p:first-child{font-size:1.3rem;line-height:1.4}
.cites{margin-left:.2rem}
.cites a,.plus{display:inline-block;min-width:1.55rem;margin-left:.15rem;padding:.05rem .3rem;border:1px solid var(--line);border-radius:.35rem;font:600 .75rem/1.3rem var(--sans);text-align:center;text-decoration:none;background:var(--sheet)}
.plus{border:0;background:none;color:var(--soft)}
.inferred{display:block;font:.86rem/1.4 var(--sans);color:var(--soft)}
.sure ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0 0}
.sure a{display:inline-block;padding:.3rem .8rem;border:1px solid currentColor;border-radius:2rem;text-decoration:none;font-size:.9rem;color:var(--tone)}
.sure b{font-size:1.05em}.sure a:hover{background:var(--sheet)}
.agreed{--tone:var(--agreed)}.differs{--tone:var(--differs)}.denied{--tone:var(--denied)}.only{--tone:var(--only)}

/* the record */
.record section{margin-top:2rem}
.record section>h2,.record section>h3{font-size:1.3rem;padding-bottom:.35rem;border-bottom:2px solid var(--tone,var(--line));color:var(--tone,var(--ink))}
.card{background:var(--sheet);border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:.35rem;padding:.7rem .9rem;margin-top:.7rem}
.card:target,li:target,.lead p:target{outline:3px solid var(--target);outline-offset:3px;border-radius:.35rem}
.subject{font-weight:500;line-height:1.4}.subject strong{font-weight:700}
.loose{color:var(--soft);font-size:.9rem}
.voices{margin-top:.35rem}
.voices li{margin-top:.25rem;padding-left:.8rem;border-left:2px solid var(--line);line-height:1.45}
.voices a{padding-block:.1rem}
.voices>li>a{font-family:var(--serif);color:var(--ink);text-decoration-color:var(--differs)}
.by,.role{color:var(--soft);font-size:.89rem}.by a{color:var(--soft)}
.no{color:var(--denied)}
.act{font-size:.78rem;text-transform:uppercase;letter-spacing:.05em;color:var(--differs);font-weight:600}
.support,.path{color:var(--soft);font-size:.85rem;line-height:1.45;margin-top:.4rem}
.path{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.78rem;margin-top:.1rem}
.more,.voices .more,.rest .more{border:0;padding:0}
summary{cursor:pointer;color:var(--link);font-size:.9rem;padding:.35rem 0}
.quantities h3,.quantities h4{font:600 .82rem/1.3 var(--sans);letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin-top:1.2rem}
.groups>li,.people>li,.sources ol>li{padding:.6rem 0;border-bottom:1px solid var(--line)}
.groups>li:last-child,.people>li:last-child{border-bottom:0}
.timeline ol>li{display:grid;grid-template-columns:minmax(6.5rem,9rem) 1fr;gap:.2rem 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.timeline .more{display:block}.timeline .rest>li{display:grid;grid-template-columns:minmax(6.5rem,9rem) 1fr;gap:1rem;padding:.4rem 0}
.date{font-variant-numeric:tabular-nums;font-weight:600;font-size:.92rem}
.plot{display:block;width:100%;max-width:27rem;height:auto;margin:.5rem 0 .2rem;color:var(--tone,var(--only))}
.plot circle{fill:currentColor}.plot .range{stroke:currentColor;stroke-width:3}.plot .open{stroke:currentColor;stroke-width:2;fill:none}
.plot .axis{stroke:var(--line)}.plot text{font:12px var(--sans);fill:var(--ink)}.plot .who{fill:var(--soft)}.plot .value{font-weight:600}

/* the reports */
.reports{margin-top:2.2rem}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;justify-content:space-between;padding-bottom:.4rem;border-bottom:2px solid var(--line)}
.legend h2,.legend h3{font-size:1.3rem}.legend p{font-size:.82rem;color:var(--soft)}.legend mark{color:var(--ink)}
.report{padding:1rem 0 2rem;border-bottom:1px solid var(--line);font:1rem/1.62 var(--serif)}
.report header{margin-bottom:.8rem}
.report header h3,.report header h4{font:700 1rem/1.3 var(--sans)}
.report header .support{font-family:var(--sans);margin-top:.1rem}
.report p{margin:0 0 .85em;unicode-bidi:isolate}
.report p.headline{font-size:1.3rem;line-height:1.25;font-weight:600;margin-bottom:.6em}
.report p.subheading{font-weight:600}
.report .byline,.report .dateline,.report .credit,.report .caption{font:.86rem/1.45 var(--sans);color:var(--soft)}
.report .box{border-left:3px solid var(--line);padding-left:.8rem}
.report .list-item{padding-left:1.1rem;text-indent:-.8rem}.report .list-item::before{content:"– "}
mark{color:inherit;background:none;border-radius:.15em;scroll-margin-top:22vh;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.number{background:var(--number)}mark.words{background:var(--words)}mark.event{background:var(--event)}
mark:target{background:var(--target);color:var(--target-ink);box-shadow:0 0 0 .18em var(--target)}
mark:target mark{background:none;color:inherit}
.back{display:none}
mark:target>.back{display:inline-block;min-width:1.6rem;margin-left:.25rem;border-radius:.3rem;background:var(--target-ink);color:var(--target);text-align:center;text-decoration:none;font:700 .85rem/1.5rem var(--sans)}
.card,.lead p,.groups>li,.people>li,.timeline li,section,.report,.story{scroll-margin-top:1rem}

/* the index of several stories */
.index{counter-reset:story;margin-top:1.2rem;columns:22rem;column-gap:2.5rem}
.index li{counter-increment:story;padding:.5rem 0 .5rem 2.2rem;position:relative;break-inside:avoid;border-bottom:1px solid var(--line)}
.index li::before{content:counter(story);position:absolute;left:0;color:var(--soft);font-variant-numeric:tabular-nums}
.index a{font-family:var(--serif);font-size:1.05rem}.index .support{display:block;margin-top:.1rem}
.problems{margin-top:2rem}.problems li{padding:.3rem 0}
.foot{margin-top:3rem;padding-block:1.2rem 2.5rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--line)}

@media (min-width:64rem){
.overview,.problems,.foot{padding-inline:2rem}
.story{display:grid;grid-template-columns:minmax(0,9fr) minmax(0,12fr);gap:0 2.4rem;padding-inline:2rem}
.reports{position:sticky;top:0;height:100vh;margin:0;padding:1rem 0 0;display:flex;flex-direction:column;align-self:start}
.columns{flex:1;min-height:0;display:grid;grid-auto-flow:column;grid-auto-columns:minmax(15.2rem,1fr);gap:0 1rem;overflow-x:auto;overflow-y:hidden}
.report{height:100%;overflow-y:auto;padding:1rem .6rem 55vh 0;border-bottom:0;font-size:.97rem;scrollbar-width:thin}
.report+.report{border-left:1px solid var(--line);padding-left:1rem}
}
@media print{
:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#333;--line:#bbb;--link:#000;--number:#eee;--words:#f4f4f4;--event:#f4f4f4}
body{font-size:10pt}.story{display:block}.skip,.sure,.back,.legend p{display:none!important}
.reports{position:static;height:auto;display:block;break-before:page}
.columns{display:block;columns:2;column-gap:1.5rem;overflow:visible}.report{height:auto;overflow:visible;padding:0 0 1rem;border:0!important}
.card,.people>li,.groups>li{break-inside:avoid}h2,h3,h4{break-after:avoid}a{text-decoration:none}
details>summary{display:none}details::details-content{content-visibility:visible;height:auto}
}
`
