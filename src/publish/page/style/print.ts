/** On paper: black on white, the record first, the reports in two columns behind it, nothing that has to be pressed. */
export const printStyle = `
@media print{
:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#3c3c3c;--line:#c4c4c4;--rule:#000;--link:#000;--agreed:#1f5a2f;--differs:#7a4300;--denied:#8f1d14;--only:#3a4b69;--number:#e8e8e8;--words:#f3f3f3;--land:#eee;--sea:#fff;--border:#888;--target:transparent;--target-ink:#000}
@page{margin:16mm 15mm}
body{font-size:10pt}.story{display:block;padding:0}.bar{padding:0;position:static!important}
.skip,.find,.sure svg,.contents,.filter,.jumps,mark>a,.judge-it,#tip,dialog{display:none!important}
.story,.overview,.foot{max-width:none;padding-inline:0}
.answer h1{font-size:24pt}.lead p:first-child{font-size:13pt}
.record section{margin-top:1.4rem}.map,.strips,.flows{max-width:12cm}.plot{max-width:9cm}
.reports{position:static;height:auto;display:block;break-before:page}
.columns{display:block;columns:2;column-gap:8mm;overflow:visible}.report{height:auto;overflow:visible;padding:0 0 1rem;border:0!important;content-visibility:visible;font-size:9.5pt}
.card,.people>li,.groups>li,.phase li,.map,.strips,.flows{break-inside:avoid}h2,h3,h4{break-after:avoid}a{text-decoration:none!important}
.cites a{padding:0 .2rem;background:none}.cites a::before{content:"["}.cites a::after{content:"]"}
details>summary{display:none}details::details-content{content-visibility:visible;height:auto}
}
`
