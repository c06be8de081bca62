import { KIND_COLOURS } from '../../../graph-data/model/palette.ts';
import type { Scheme } from '../../../graph-data/model/palette.ts';
import { CHINESE_FAMILY } from '../picture/embed-font.ts';

/** The style of a report's page: the colours of kinds, light and dark, and for print. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--ink:#1b222b;--faint:#55606e;--ground:#fff;--card:#f4f6f8;--rule:#d3d9e0;--link:#1f5a9c;--line:#4c5a6e;--mark:#da1a32;${toVariables('light')}}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--faint:#a9b3bf;--ground:#12161c;--card:#1b2129;--rule:#343d49;--link:#8cbcf5;--line:#93a1b3;--mark:#ff5c6c;${toVariables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 "${CHINESE_FAMILY}",system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 4rem}
h1{font-size:1.9rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem;border-bottom:1px solid var(--rule);padding-bottom:.25rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
h1,h2,h3,p,li,dd,td,th,caption{overflow-wrap:anywhere}
a,b,td,th,li{unicode-bidi:isolate}
a{color:var(--link)}
p{margin:.5rem 0}
.faint,caption{color:var(--faint)}
dl.holds{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0}
dl.holds dt{color:var(--faint)}
dl.holds dd{margin:0}
ul.plain{list-style:none;padding:0;margin:.5rem 0}
ul.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.75rem 0;list-style:none}
ul.legend svg{width:.8rem;height:.8rem;margin-right:.4rem}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding:.25rem 0;color:var(--ink)}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--rule)}
td p,td:last-child{margin:0}
td b{font-weight:500;color:var(--faint)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{overflow-x:auto}
.wide,#references>div{content-visibility:auto;contain-intrinsic-size:auto 60rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1.5rem 3rem;align-items:start}
.charts table{table-layout:fixed}
.charts th:first-child{width:42%}
.charts .n{width:5.5rem}
.bar{display:block;width:100%;min-width:5rem;height:.9rem;fill:var(--link)}
ol.ways>li{margin:.5rem 0}
ol.refs{padding-left:4.25em;font-size:.875rem;line-height:1.8}
tr:target,li:target{background:var(--card);outline:2px solid var(--mark)}
.stage{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;align-items:start}
#map{position:relative;border:1px solid var(--rule);border-radius:.5rem;overflow:hidden;background:var(--ground)}
#map:focus-visible,button:focus-visible,input:focus-visible,a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
#map svg{display:block;width:100%;height:auto;max-height:80vh}
#map.live{cursor:grab;touch-action:none}
#lines{fill:none;stroke:var(--line);stroke-width:.8;vector-effect:non-scaling-stroke}
#lines path,#hits path{vector-effect:non-scaling-stroke}
#hits{fill:none;stroke:none;stroke-width:9;pointer-events:stroke}
#heads{fill:var(--line)}
#discs circle{stroke:var(--ground);stroke-width:.6}
.live #discs circle,.live #hits path{cursor:pointer}
#names text,#live text{fill:var(--ink);stroke:var(--ground);stroke-width:2.5px;stroke-linejoin:round;paint-order:stroke}
#live text{pointer-events:none}
.dim #lines{stroke-opacity:.06}
.dim #heads{opacity:.1}
.dim #discs circle:not(.on){fill-opacity:.2;stroke-opacity:0}
.dim #names text{opacity:.15}
#lines path.on{stroke:var(--mark);stroke-width:1.8;stroke-opacity:1}
#discs circle.at{stroke:var(--mark);stroke-width:3}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
.tools[hidden]{display:none}
input,button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--faint);border-radius:.375rem;min-height:2.5rem;padding:.25rem .75rem}
input{flex:1 1 14rem;max-width:26rem}
button{cursor:pointer;min-width:2.5rem}
#found{flex-basis:100%;list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.35rem}
#card{background:var(--card);border-radius:.5rem;padding:1rem;max-height:min(80vh,44rem);overflow:auto;font-size:.875rem;line-height:1.8}
#card h3{font-size:1.1rem}
#card h4{margin:1rem 0 .25rem}
#card h3{margin-top:0}
#card ul{padding-left:1.2rem;margin:.5rem 0}
#card button.name{border:0;background:none;padding:0;min-height:1.5rem;min-width:1.5rem;color:var(--link);text-decoration:underline;text-align:left}
#tip{position:absolute;pointer-events:none;background:var(--ink);color:var(--ground);border-radius:.25rem;padding:.1rem .5rem;font-size:.8125rem;max-width:22rem}
#tip[hidden]{display:none}
@media (min-width:64rem){.stage.open{grid-template-columns:minmax(0,1fr) 21rem}}
@media print{:root{color-scheme:light;--ink:#000;--faint:#444;--ground:#fff;--card:#fff;--rule:#bbb;--link:#000;--line:#4c5a6e;--mark:#000;${toVariables('light')}}body{font-size:10pt}main{max-width:none;padding:0}.tools,#card,#tip,#live,#hits{display:none!important}#names{display:inline!important}.charts{display:block}.charts table{margin-bottom:1.5rem}#map svg{max-height:17cm}h2,h3,caption{break-after:avoid}tr,li,figure{break-inside:avoid}a{text-decoration:none}}
${Object.keys(KIND_COLOURS.light)
  .map((kind) => `.k-${kind}{fill:var(--${kind})}`)
  .join('\n')}
`;

function toVariables(scheme: Scheme): string {
  return Object.entries(KIND_COLOURS[scheme])
    .map(([kind, colour]) => `--${kind}:${colour}`)
    .join(';');
}
