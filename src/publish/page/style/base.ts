/** Colours, type, the bar on top with the search, tips and the form for judgements. */
export const baseStyle = `
:root{color-scheme:light dark;
--paper:#faf8f4;--sheet:#fff;--ink:#201d19;--soft:#625b51;--line:#e0d9cd;--rule:#201d19;--link:#0b5063;
--agreed:#2b6a3d;--differs:#955200;--denied:#a8291f;--only:#4a5d7e;
--number:#ffe7ae;--words:#e0eef5;--event:#3c8a4e;--place:#0f7c8c;--who:#8b8272;--time:#8a4a9e;
--target:#ffd24d;--target-ink:#201d19;--land:#ece6da;--sea:#f7f9f9;--border:#fff;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"Noto Serif","DejaVu Serif",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#161513;--sheet:#1e1c19;--ink:#ebe5d9;--soft:#b1a899;--line:#37332c;--rule:#8f8778;--link:#8fcede;
--agreed:#8ecf9d;--differs:#efb661;--denied:#f49d92;--only:#abc0e4;
--number:#54431a;--words:#1c3947;--event:#6fb881;--place:#58b8c6;--who:#857c6c;--time:#c59ad6;
--land:#34302a;--sea:#1a1f20;--border:#161513}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:anywhere;font-variant-numeric:lining-nums}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.16;margin:0;text-wrap:balance;font-weight:600}
p,ul,ol,dl,figure,fieldset{margin:0;padding:0;border:0;min-width:0}ul,ol{list-style:none}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
button,input,textarea{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
svg a{color:inherit;outline-offset:0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99em}.skip:focus{left:.5rem;top:.5rem;background:var(--sheet);padding:.5rem 1rem;z-index:9}
.agreed{--tone:var(--agreed)}.differs{--tone:var(--differs)}.denied{--tone:var(--denied)}.only{--tone:var(--only)}
.note{font-size:.85rem;line-height:1.45;color:var(--soft);max-width:38rem}
.by,.role{color:var(--soft);font-size:.88rem}.by a{color:var(--soft)}
.to{padding:0 .3em;color:var(--soft)}

/* the bar */
.bar{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;min-height:3rem;padding:.35rem 1.1rem;background:var(--paper);z-index:5}
.bar:has(.searching){position:sticky;top:0;border-bottom:1px solid var(--line)}
.kicker{font-size:.78rem;letter-spacing:.07em;text-transform:uppercase;color:var(--soft)}
.find:not([hidden]){display:flex;align-items:center;gap:.35rem}
.find{flex:0 1 auto}.find label{flex:1}.find input{width:100%;min-width:9rem;padding:.3rem .7rem;border:1px solid var(--line);border-radius:1.2rem;background:var(--sheet);font-size:.9rem}
.find output{min-width:4.6rem;font-size:.82rem;color:var(--soft);text-align:right}
.find button{display:none;width:2rem;height:2rem;padding:0;border:1px solid var(--line);border-radius:50%;background:var(--sheet);cursor:pointer}
.find.searching button{display:block}.find:not(.searching) output{display:none}
::highlight(found){background:var(--target);color:var(--target-ink)}
::highlight(current){background:#d9480f;color:#fff}

/* tips and judgements */
#tip{position:fixed;z-index:8;max-width:min(20rem,calc(100vw - 1rem));padding:.5rem .7rem;border-radius:.4rem;background:var(--ink);color:var(--paper);font-size:.88rem;line-height:1.4;pointer-events:none;box-shadow:0 2px 12px #0004}
#tip span{display:block;margin-top:.2rem;font-size:.78rem;opacity:.75}
.judge-it{position:absolute;right:0;bottom:.6rem;padding:.1rem .6rem;border:1px solid var(--line);border-radius:1rem;background:var(--paper);color:var(--soft);font-size:.78rem;cursor:pointer;opacity:0}
.card:hover .judge-it,.judge-it:focus-visible{opacity:1}
@media (hover:none){.judge-it{opacity:1}}
dialog{width:min(30rem,calc(100vw - 2rem));padding:1.2rem 1.3rem;border:1px solid var(--line);border-radius:.6rem;background:var(--sheet);color:var(--ink)}
dialog::backdrop{background:#0007}
dialog h2{font-size:1.3rem}dialog>label,dialog legend{display:block;margin-top:.8rem;font-size:.85rem;color:var(--soft)}
dialog fieldset label{display:inline-block;margin-right:1rem}
dialog input:not([type]),dialog textarea{display:block;width:100%;margin-top:.2rem;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink)}
dialog input[hidden]{display:none}
dialog textarea{font:.8rem/1.45 ui-monospace,"DejaVu Sans Mono",monospace}
.buttons{display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:center;gap:.5rem;margin-top:1rem}.buttons output{flex:1;font-size:.85rem;color:var(--soft)}
.buttons button{padding:.4rem .9rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);cursor:pointer}
.buttons .main{background:var(--link);border-color:var(--link);color:var(--paper)}
.foot{max-width:104rem;margin:3rem auto 0;padding:1.2rem 1.1rem 2.5rem;color:var(--soft);font-size:.85rem;border-top:1px solid var(--line)}
`
