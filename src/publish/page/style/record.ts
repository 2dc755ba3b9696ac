/** What the sources agree and differ on, the people, names, dates and sources. */
export const recordStyle = `
.record section{margin-top:2.4rem}
.record section>h2,.record section>h3{font-size:1.42rem;padding-top:.55rem;border-top:3px solid var(--tone,var(--rule));color:var(--tone,var(--ink))}
.record section>.note{margin-top:.25rem}
.record section h3,.record section h4{font-size:1.05rem}
.card{position:relative;padding:.8rem 0 .75rem;border-bottom:1px solid var(--line)}
.cards>.card:last-child{border-bottom:0}
.card:target,.groups>li:target,.people>li:target,.timeline li:target,.place-list li:target,.lead p:target,.measure:target{background:var(--sheet);box-shadow:0 0 0 .5rem var(--sheet),0 0 0 calc(.5rem + 2px) var(--target);border-radius:.1rem}
.subject{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;font-size:1.02rem;line-height:1.4}
.subject strong{font-weight:700}.subject.loose{color:var(--soft);font-size:.9rem}
.tally{flex:none;color:var(--soft);font-size:.82rem;white-space:nowrap}
.tally i{display:inline-block;width:.62rem;height:.62rem;margin-left:.22rem;border-radius:50%;border:1.5px solid var(--tone,var(--soft))}
.tally .yes{background:var(--tone,var(--soft))}.tally .no{background:linear-gradient(45deg,transparent 42%,var(--tone) 42% 58%,transparent 58%)}
.voices{margin-top:.3rem}
.voices li{margin-top:.3rem;padding-left:.85rem;border-left:2px solid var(--line);line-height:1.45}
.voices>li>a,.voices .rest>li>a{font-family:var(--serif);color:var(--ink);text-decoration-color:var(--who)}
.voices>li>a:hover{text-decoration-color:var(--ink)}
.to-card{color:var(--ink);text-decoration-color:var(--line)}.said{display:inline-block}.said>a{font-family:var(--serif);color:var(--ink);text-decoration-color:var(--who)}
.no{color:var(--denied)}
.act{font-size:.78rem;letter-spacing:.02em;color:var(--differs);font-weight:600}
.support{margin-top:.4rem;color:var(--soft);font-size:.84rem;line-height:1.45}
.measured::before{content:"· ";display:inline-block;white-space:pre}.measured{color:var(--soft);text-decoration-style:dotted}
.path{margin-top:.1rem;color:var(--soft);font:.76rem/1.4 ui-monospace,"DejaVu Sans Mono",monospace}
.more,.voices .more,.rest .more{border:0;padding:0}
.rest>li:first-child{margin-top:.3rem}
summary{cursor:pointer;color:var(--link);font-size:.88rem;padding:.35rem 0}
.groups>li,.people>li,.source-list>li{padding:.65rem 0;border-bottom:1px solid var(--line)}
.groups>li:last-child,.people>li:last-child,.source-list>li:last-child{border-bottom:0}
.people .role{margin-left:.3rem}
.forms li{font-family:var(--serif)}.forms .by{font-family:var(--sans)}

.chapters{margin:.6rem 0;font-size:.9rem;color:var(--soft)}

/* what changed */
.changes{padding:.2rem 1rem .9rem;background:var(--sheet);border:1px solid var(--line);border-radius:.3rem}
.changes>h2,.changes>h3{border-top:0!important}
.changes .kind{margin-top:.7rem;font-size:.8rem;font-weight:600;color:var(--tone)}
.changes .new{--tone:var(--agreed)}.changes .changed{--tone:var(--differs)}.changes .withdrawn{--tone:var(--denied)}
.changes li{margin-top:.2rem;padding-left:.75rem;border-left:2px solid var(--tone);line-height:1.45}.changes .more{border:0;padding:0}
.changes li a{color:var(--ink);text-decoration-color:var(--who)}

/* the timeline */
.phase{margin-top:.9rem}
.phase-name{font-size:.8rem;color:var(--soft)}
.phase ol{margin-top:.2rem;padding-left:.4rem}
.phase ol>li,.phase .rest>li{position:relative;display:grid;grid-template-columns:minmax(6.2rem,8.6rem) 1fr;gap:.2rem 1rem;padding:.4rem 0 .4rem 1.3rem;border-left:2px solid var(--line)}
.phase ol>li::before,.phase .rest>li::before{content:"";position:absolute;left:-6px;top:.85rem;width:10px;height:10px;border-radius:50%;border:2px solid var(--only);background:var(--paper)}
.phase.news ol>li{border-color:var(--only)}.phase.news ol>li::before{background:var(--only)}
.phase.ahead ol>li{border-left-style:dashed}
.phase .more{display:block!important}.phase .more::before{display:none}
.phase li>span>a{color:var(--ink);text-decoration-color:var(--who)}
.phase.earlier li{color:var(--soft);font-size:.95rem}
.date{font-variant-numeric:tabular-nums;font-weight:600;font-size:.9rem}
@media (max-width:30rem){.phase ol>li,.phase .rest>li{grid-template-columns:1fr}}
`
