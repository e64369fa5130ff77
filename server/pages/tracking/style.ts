import { createHash } from 'node:crypto'
import type { Brand } from '#modules/tenants'
import { type Scheme, schemesOf } from './colours.ts'

/** Fonts that readers have: nothing is downloaded. */
const FONTS = {
  system: ['system-ui', 'sans-serif'],
  humanist: ['Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", source-sans-pro', 'sans-serif'],
  geometric: ['Avenir, Montserrat, Corbel, "URW Gothic", source-sans-pro', 'sans-serif'],
  rounded: [
    'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, "Arial Rounded MT Bold", Calibri',
    'sans-serif',
  ],
  serif: ['Charter, "Bitstream Charter", "Sitka Text", Cambria', 'serif'],
  slab: ['Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small"', 'serif'],
} as const satisfies Record<Brand['font'], readonly [string, keyof typeof ARABIC]>

/** Faces for what the fonts above have no letters for, asked only by pages that run from right to left. */
const ARABIC = {
  'sans-serif': '"Segoe UI", "Geeza Pro", "Noto Sans Arabic", Tahoma, "Noto Naskh Arabic"',
  serif: '"Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", Tahoma',
} as const

export interface Style {
  css: string
  /** For the policy of the page: `sha256-...`. */
  hash: string
}

export type SchemeName = 'light' | 'dark'

export interface StyleOptions {
  /** Rules beside those of every page. */
  moreRules?: string | undefined
  /** Null: as the reader's device wishes. */
  scheme?: SchemeName | null | undefined
}

const known = new Map<string, Style>()
const KNOWN_MOST = 1000

/** The style of a brand, made once for each and for each of the few sets of rules that some pages have more. */
export function styleOf(
  { accent, background, font }: Pick<Brand, 'accent' | 'background' | 'font'>,
  { moreRules = '', scheme = null }: StyleOptions = {},
): Style {
  const key = `${accent} ${background} ${font} ${scheme} ${moreRules}`
  const found = known.get(key)
  if (found) return found
  const { light, dark } = schemesOf({ accent, background })
  // A logo is made for the shop's own background, which it keeps in the dark.
  const plate =
    dark.ground === background ? '' : `.head img{padding:.5rem;border-radius:.5rem;background:${background}}`
  const [faces, kind] = FONTS[font]
  const colours = {
    light: `:root{color-scheme:light;${variables(light)}}`,
    dark: `:root{color-scheme:dark;${variables(dark)}}${plate}`,
  }
  const css = `${
    scheme === null
      ? `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}${plate}}`
      : colours[scheme]
  }
:root{--font:${faces}, ${kind}}
[dir=rtl]{--font:${faces}, ${ARABIC[kind]}, ${kind}}
${RULES}${moreRules}`
  const style = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
  if (known.size >= KNOWN_MOST) known.clear()
  known.set(key, style)
  return style
}

const variables = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')

/** Sides are logical; what runs from right to left needs rules of its own only for its letters and for pictures that point. */
const RULES = `*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%}
body{margin:0;font:1rem/1.5 var(--font);color:var(--text);background:var(--ground);overflow-wrap:anywhere}
h1,h2,h3,h4,p,dl,dd,ol,ul{margin:0;padding:0}
ol,ul{list-style:none}
h1{font-size:clamp(1.5rem,1.25rem + 1.6vw,1.75rem);line-height:1.2;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.375rem;line-height:1.25;font-weight:650;text-wrap:balance}
h3,.part{font-size:1.0625rem;line-height:1.35;font-weight:650}
a{color:var(--link);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:4px}
bdi,dd{overflow-wrap:anywhere}
bdi{text-align:-webkit-match-parent;text-align:match-parent}
svg{flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}
.wrap{max-width:42rem;margin-inline:auto;padding-inline:1rem}
.skip,.unseen:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:static;inline-size:auto;block-size:auto;clip-path:none;display:inline-block;padding:.75rem 1rem}
.head{display:flex;align-items:center;min-block-size:4.5rem;padding-block:1rem}
.head a,.head span{display:inline-flex;align-items:center;min-block-size:2.75rem;font-size:1.125rem;font-weight:650;color:var(--text);text-decoration:none}
.head img{display:block;inline-size:auto;block-size:auto;max-inline-size:min(14rem,70vw);max-block-size:3.5rem}
main{display:grid;gap:1rem;padding-block:.25rem 1.5rem}
.card{display:grid;gap:1.25rem;padding:1.25rem;border:1px solid var(--edge);border-radius:1rem;background:var(--card)}
.story{display:flex;gap:.875rem;align-items:flex-start;margin:-1.25rem -1.25rem 0;padding:1.25rem;border-radius:calc(1rem - 1px) calc(1rem - 1px) 0 0;background:var(--calm)}
.story:only-child{margin-block-end:-1.25rem;border-radius:calc(1rem - 1px)}
.story svg{inline-size:2rem;block-size:2rem;margin-block-start:.1rem;color:var(--link)}
.story>div{display:grid;gap:.5rem;min-inline-size:0}
.story .actions{margin-block-start:.25rem}
.done{background:var(--good)}.done svg{color:var(--goodText)}
.attention{background:var(--warn)}.attention svg{color:var(--warnText)}
.broken{background:var(--bad)}.broken svg{color:var(--badText)}
.eyebrow{font-size:.9375rem;font-weight:600;color:var(--quiet)}
.quiet{color:var(--quiet);font-size:.9375rem}
.steps{display:grid}
.steps li{position:relative;display:grid;grid-template-columns:1.5rem 1fr auto;gap:0 .75rem;align-items:start;min-block-size:2.5rem;color:var(--quiet)}
.steps li:last-child{min-block-size:0}
.steps li::before{content:"";grid-row:1;inline-size:1rem;block-size:1rem;margin:.25rem;border:2px solid var(--line);border-radius:50%;background:var(--card);z-index:1}
.steps li:not(:last-child)::after{content:"";position:absolute;inset-block:1.25rem -.25rem;inset-inline-start:calc(.75rem - 1px);inline-size:2px;background:var(--edge)}
.steps .reached{color:var(--text)}
.steps .reached::before{background:var(--fill);border-color:var(--fill)}
.steps .reached:has(+.reached)::after{background:var(--fill)}
.steps [aria-current]{font-weight:650}
.steps [aria-current]::before{box-shadow:0 0 0 4px var(--calm),0 0 0 5px var(--fill)}
.steps time{font-size:.9375rem;font-weight:400;color:var(--quiet)}
.facts{display:grid;gap:.75rem}
.facts div{display:grid;gap:0 1rem}
.facts dt{color:var(--quiet);font-size:.9375rem}
.facts dd{min-inline-size:0;font-weight:550}
.whole{white-space:nowrap}
.code{font:.9375rem/1.5 ui-monospace,SFMono-Regular,Menlo,monospace;font-weight:500}
.notice{padding:.75rem 1rem;border-radius:.5rem;background:var(--warn)}
.block{display:grid;gap:.5rem;padding-block-start:1.25rem;border-block-start:1px solid var(--edge)}
.place{display:grid;gap:.125rem}
.hours{white-space:pre-line}
.actions{display:flex;flex-wrap:wrap;gap:.75rem}
.button{display:inline-flex;align-items:center;justify-content:center;min-block-size:3rem;padding:.5rem 1.125rem;border:2px solid var(--line);border-radius:.625rem;font:inherit;font-weight:600;line-height:1.3;text-align:center;color:var(--text);background:transparent;text-decoration:none;cursor:pointer}
.primary{color:var(--onFill);background:var(--fill);border-color:var(--fill)}
.items{display:grid;gap:.75rem}
.items li{display:grid;grid-template-columns:3.5rem 1fr auto;gap:.875rem;align-items:center}
.items img,.items span.box{display:grid;place-items:center;inline-size:3.5rem;block-size:3.5rem;border-radius:.5rem;background:var(--calm);color:var(--quiet);object-fit:contain}
.items svg{inline-size:1.5rem;block-size:1.5rem}
.count{font-variant-numeric:tabular-nums;color:var(--quiet)}
.history{display:grid;gap:1rem}
.history h3,.history h4{font-size:.9375rem;font-weight:650;margin-block-end:.25rem}
.history ol{display:grid;gap:.5rem}
.history li{display:grid;grid-template-columns:5rem 1fr;gap:.75rem}
.history time{color:var(--quiet);font-variant-numeric:tabular-nums}
.history p+p{color:var(--quiet);font-size:.9375rem}
summary{display:inline-flex;align-items:center;min-block-size:2.75rem;color:var(--link);font-weight:600;cursor:pointer;text-decoration:underline;text-underline-offset:.2em;text-decoration-thickness:1px}
details .history{padding-block-start:.5rem}
.parcels{display:grid;gap:.5rem}
.parcels a{display:flex;gap:.75rem;align-items:center;min-block-size:3rem;padding:.5rem .875rem;border:1px solid var(--edge);border-radius:.625rem;text-decoration:none;color:var(--text)}
.parcels svg{inline-size:1.5rem;block-size:1.5rem;color:var(--link)}
.parcels strong{display:block;font-weight:600}
.form{display:grid;gap:1.25rem;justify-items:stretch}
.field{display:grid;gap:.25rem}
.field label{font-weight:650}
.field input{inline-size:100%;min-block-size:3rem;padding:.5rem .75rem;border:2px solid var(--line);border-radius:.5rem;font:inherit;color:var(--text);background:var(--ground)}
.field [aria-invalid]{border-color:var(--badText)}
.error{color:var(--badText);font-weight:600}
.summary{display:grid;gap:.5rem;padding:1rem;border-inline-start:5px solid var(--badText);border-radius:.5rem;background:var(--bad)}
.summary a{color:var(--text);font-weight:600}
.card+.foot{margin-block-start:1.5rem}
.foot{display:grid;gap:.75rem;padding-block:1.5rem 3rem;border-block-start:1px solid var(--edge)}
.foot>*{display:grid;gap:.5rem}
.foot>.seller{display:block;margin:0;font-size:.875rem;color:var(--quiet)}
.links{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.links a,.links span{display:inline-flex;align-items:center;min-block-size:2.75rem}
.links [aria-current]{color:var(--text);font-weight:650;text-decoration:none}
.news{display:flex;gap:.75rem;align-items:flex-start;margin-block-end:1rem;padding:.875rem 1.25rem;border:1px solid var(--edge);border-radius:1rem;background:var(--calm)}
.news svg{inline-size:1.5rem;block-size:1.5rem;color:var(--link)}
.news ul{display:grid;gap:.5rem;min-inline-size:0}
.offer .eyebrow{font-size:.875rem}
.offer .words{display:grid;gap:.375rem}
.offer img,.offer .box{display:block;border-radius:.5rem;background:var(--calm);object-fit:cover}
.offer .box{display:grid;place-items:center;color:var(--quiet)}
.box svg{inline-size:1.75rem;block-size:1.75rem}
.banner{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;margin-block-end:1rem;padding:.875rem 1.25rem;border:1px solid var(--edge);border-radius:1rem;background:var(--card)}
.banner>div{flex:1 1 12rem;min-inline-size:0}
.banner .button{min-block-size:2.75rem}
.hero{inline-size:100%;block-size:auto;aspect-ratio:2}
.goods{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.25rem,1fr));gap:1rem}
.goods a{position:relative;display:grid;gap:.25rem;color:var(--text);text-decoration:none;line-height:1.35}
.goods a:hover span:nth-last-child(-n+2){text-decoration:underline}
.goods img,.goods .box{inline-size:100%;block-size:auto;aspect-ratio:1}
.price{font-weight:650;font-variant-numeric:tabular-nums}
.badge{display:inline-block;padding:.0625rem .5rem;border:1px solid var(--edge);border-radius:1rem;font-size:.875rem;font-weight:600;white-space:nowrap;color:var(--text);background:var(--card)}
.goods .badge{position:absolute;max-inline-size:calc(100% - .75rem);white-space:normal;line-height:1.25;inset-block-start:.375rem;inset-inline-start:.375rem}
.coupon{padding:.125rem .5rem;border:1px dashed var(--line);border-radius:.375rem;color:var(--text)}
.deals{margin-block-end:1.5rem}
.deals ul{display:grid;gap:1.25rem}
.deals li{display:grid;grid-template-columns:4.5rem 1fr;gap:1rem}
.deals li>div{display:grid;gap:.25rem;align-content:start;min-inline-size:0}
.deals img,.deals .box{inline-size:4.5rem;block-size:4.5rem}
.deals img{object-fit:contain}
@media (min-width:36rem){
.card{padding:1.75rem;gap:1.5rem}
.story{margin:-1.75rem -1.75rem 0;padding:1.75rem}
.story:only-child{margin-block-end:-1.75rem}
.facts div{grid-template-columns:11rem 1fr}
.facts dt{font-size:1rem}
.steps{grid-template-columns:repeat(auto-fit,minmax(0,1fr))}
.steps li{grid-template-columns:1fr;gap:.25rem;justify-items:center;align-content:start;text-align:center;padding-inline:.25rem;min-block-size:0}
.steps li:not(:last-child)::after{inset-block:calc(.75rem - 1px) auto;inset-inline:calc(50% + .75rem) calc(-50% + .75rem);inline-size:auto;block-size:2px}
.steps li.reached:not(:last-child)::after{background:var(--edge)}
.steps li.reached:has(+.reached)::after{background:var(--fill)}
}
[dir=rtl] body{line-height:1.65}
[dir=rtl] :is(h1,h2,h3,.part){line-height:1.45;letter-spacing:normal}
[dir=rtl] .points{transform:scaleX(-1)}
@media (prefers-reduced-motion:no-preference){.button{transition:filter .15s}.button:hover{filter:brightness(.94)}}
@media print{
:root{color-scheme:light}
body,.card,.story,.notice{background:#fff;color:#000}
.card{break-inside:avoid-page;border-color:#999}
.skip,.actions,summary,nav,.lookup,.offer{display:none}
details::details-content{content-visibility:visible;block-size:auto}
a{color:#000}
}
`
