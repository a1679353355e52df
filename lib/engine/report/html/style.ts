import { cssTokens, dark, light } from '../../diagram';

/** Blue of the lightest severity, which the product's tokens have no role for. At least 5:1 on every surface. */
const info = { light: '#1d5bb8', dark: '#7fb2ff' };

const lightTokens = `color-scheme:light;${cssTokens(light)};--info:${info.light}`;
const darkTokens = `color-scheme:dark;${cssTokens(dark)};--info:${info.dark}`;

const layout = `
*{box-sizing:border-box}
html{scroll-padding-top:72px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--ink);font:14px/1.5 Geist,'Geist Sans',Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-variant-numeric:tabular-nums}
.skip{position:absolute;left:-999px}
.skip:focus{left:12px;top:12px;z-index:3;padding:8px 12px;background:var(--surface)}
.top{position:sticky;top:0;z-index:2;display:flex;align-items:center;gap:16px;min-height:56px;padding:8px 24px;background:var(--surface);border-bottom:1px solid var(--hairline)}
h1{flex:1;min-width:0;margin:0;overflow:hidden;font-size:16px;font-weight:600;text-overflow:ellipsis;white-space:nowrap}
.made{display:flex;flex-wrap:wrap;gap:0 20px;margin:16px 0 0;color:var(--muted);font-size:12px}
.made div{display:flex;gap:4px}
.made dd{margin:0;color:var(--ink)}
.columns{display:grid;grid-template-columns:208px minmax(0,1fr);max-width:1320px;margin:0 auto}
nav{position:sticky;top:57px;align-self:start;max-height:calc(100vh - 57px);overflow-y:auto;padding:20px 8px 20px 16px}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:flex;justify-content:space-between;gap:8px;padding:5px 10px;border-radius:6px;color:var(--muted);text-decoration:none;font-size:13px}
nav a:hover{background:var(--raised);color:var(--ink)}
nav a[aria-current]{background:var(--selected);color:var(--ink);font-weight:500}
.count{color:var(--muted);font-size:12px}
main{min-width:0;padding:8px 24px 64px;outline:none}
section{padding-top:24px}
.made+section{padding-top:16px}
section:focus{outline:none}
h2{margin:0 0 12px;font-size:20px;font-weight:600;letter-spacing:-.01em}
h3{margin:0;font-size:14px;font-weight:600;overflow-wrap:anywhere}
p{margin:0 0 8px;max-width:76ch;overflow-wrap:anywhere}
.menu{display:none}`;

const controls = `
button{min-height:28px;padding:3px 10px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--ink);font:inherit;font-size:13px;font-weight:500;cursor:pointer}
button:hover{background:var(--raised)}
button[aria-pressed=true]{background:var(--selected)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
a{color:var(--accent);text-underline-offset:2px}
summary{cursor:pointer}
code,pre{font-family:'Geist Mono',ui-monospace,Menlo,Consolas,monospace;font-size:12.5px;unicode-bidi:isolate}
code{overflow-wrap:anywhere}
.code{position:relative;margin:8px 0 12px}
pre{margin:0;padding:12px 14px;overflow:auto;max-height:480px;border:1px solid var(--hairline);border-radius:8px;background:var(--raised);line-height:1.55}
pre code{overflow-wrap:normal}
.copy{position:absolute;top:8px;right:8px;opacity:0;transition:opacity .12s}
.code:hover .copy,.code:focus-within .copy,.copy:focus-visible{opacity:1}
@media (hover:none){.copy{opacity:1}}
@media (prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}`;

const content = `
.verdict{font-size:16px;font-weight:500}
.bullets{margin:0;padding:0;list-style:none;max-width:84ch}
.bullets li{display:grid;grid-template-columns:88px minmax(0,1fr);gap:8px;padding:6px 0;border-top:1px solid var(--hairline);overflow-wrap:anywhere}
.bullets strong{font-weight:500;color:var(--muted)}
.card,details.table,details.index,details.file{margin:0 0 8px;padding:12px 16px;border:1px solid var(--hairline);border-radius:8px;background:var(--surface)}
.card header{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-bottom:6px}
.card p:last-child{margin-bottom:0}
.card.critical{border-left:3px solid var(--danger)}
.card.warning{border-left:3px solid var(--warn)}
.card.info{border-left:3px solid var(--info)}
.card ul{margin:0 0 8px;padding-left:20px;max-width:76ch}
.tag{font-size:12px;font-weight:600;letter-spacing:.02em;white-space:nowrap}
.tag.critical,.failed{color:var(--danger)}
.tag.warning,.tag.assumed{color:var(--warn)}
.tag.info,.tag.by-hand{color:var(--info)}
.ok{color:var(--ok)}
.ok,.failed{font-weight:500}
.code-name,.where,.muted,.purpose,.facts{color:var(--muted)}
.code-name,.where,.facts{font-size:12px}
.card header .code-name{margin-left:auto}
.label{margin:8px 0 4px;color:var(--muted);font-size:12px;font-weight:500}
.fix strong{margin-right:4px;font-weight:600}
blockquote{margin:0 0 8px;padding:2px 0 2px 12px;border-left:2px solid var(--control);color:var(--muted);max-width:76ch;overflow-wrap:anywhere}
blockquote::before{content:open-quote}
blockquote::after{content:close-quote}
details.table>summary,details.index>summary,details.file>summary{overflow-wrap:anywhere}
details.table>summary code,details.index>summary code{font-size:13px;font-weight:600}
summary .facts{float:right;padding-left:12px}
summary .purpose{margin-left:6px}
details[open]>summary{margin-bottom:10px}
details.more{margin:8px 0}
details.more>summary{color:var(--accent)}
details.more>summary~*{margin-top:8px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:13px}
th{padding:4px 12px 4px 0;color:var(--muted);font-size:12px;font-weight:500;text-align:left;border-bottom:1px solid var(--hairline)}
td code{overflow-wrap:normal;white-space:nowrap}
td{padding:5px 12px 5px 0;vertical-align:top;border-bottom:1px solid var(--hairline)}
tr:last-child td{border-bottom:0}
th.number,td.number{text-align:right}
#metrics .scroll{max-width:420px}
.constraints{margin:10px 0 0;padding:0;list-style:none}
.constraints li{padding:2px 0;color:var(--muted)}
.hazards{margin:0 0 8px;padding:0;list-style:none}
.actions{margin:0;padding-left:24px;max-width:80ch}
.actions li{padding:4px 0}
.diagram-bar{display:flex;justify-content:flex-end;margin-bottom:8px}
.diagram{overflow:auto;border:1px solid var(--hairline);border-radius:8px;background:var(--canvas)}
.diagram svg{display:block;width:100%;height:auto;max-height:78vh}
.diagram.actual{max-height:78vh}
.diagram.actual svg{width:auto;max-height:none}`;

const phone = `
@media (max-width:760px){
.top{padding:8px 12px;gap:10px}
.menu{display:block}
.columns{grid-template-columns:minmax(0,1fr)}
nav{position:fixed;top:56px;left:0;right:0;z-index:2;display:none;max-height:70vh;padding:8px;background:var(--surface);border-bottom:1px solid var(--hairline)}
nav.open{display:block}
nav a{padding:9px 10px}
main{padding:0 12px 48px}
.card,details.table,details.index,details.file{padding:10px 12px}
summary .facts{float:none;display:block;padding:0}
.bullets li{grid-template-columns:minmax(0,1fr);gap:0}
}`;

const print = `
@media print{
:root,:root[data-theme]{${lightTokens}}
html{scroll-padding:0}
body{background:#fff;font-size:11px}
.top{position:static;border:0;padding:0}
nav,.menu,.theme,.copy,.skip,.diagram-bar{display:none!important}
.columns{display:block;max-width:none}
main{padding:0}
pre{max-height:none;white-space:pre-wrap;overflow:visible}
.scroll,.diagram{overflow:visible}
.diagram svg{max-height:none}
.card,tr,h2,h3{break-inside:avoid}
h2{break-after:avoid}
details::details-content{content-visibility:visible;height:auto}
}`;

/** The report's style sheet: dark unless asked otherwise, one column on a phone, light and open on paper. */
export const style = `:root{${darkTokens}}:root[data-theme=light]{${lightTokens}}${layout}${controls}${content}${phone}${print}`;
