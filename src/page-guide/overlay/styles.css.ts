/**
 * The overlay's styles. The `:host` rules are marked important so that they win over the page's for every element. No color
 * is a variable, which a page may register as something else for every shadow tree.
 */
export const css = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;pointer-events:none!important;contain:layout!important;color-scheme:light dark!important}
:host::before,:host::after,:host::backdrop{display:none!important}
.ring,.card{position:fixed;box-sizing:border-box}
.ring{border:2px solid light-dark(#4338ca,#a5b4fc);border-radius:8px;box-shadow:0 0 0 1px canvas}
.card{width:288px;padding:16px;border:1px solid #8888;border-radius:12px;background:canvas;color:canvastext;font:14px/20px system-ui,sans-serif;box-shadow:0 8px 32px #0003;pointer-events:auto;touch-action:none;user-select:none}
small{margin-inline-end:24px;font-size:12px;opacity:.8}
h2{margin:4px 0;font-size:16px}
p{margin:0}
.note{margin-top:8px;font-size:12px;opacity:.8}
.note:empty{display:none}
.guess{border-style:dashed}
.claim{margin:8px 0 4px;padding-inline-start:8px;border-inline-start:2px solid #8888}
nav{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
button{min-height:32px;padding:4px 12px;border:1px solid #8888;border-radius:8px;background:0;color:inherit;font:inherit;cursor:pointer}
.early .main{visibility:hidden}
.main{background:light-dark(#4338ca,#a5b4fc);border-color:light-dark(#4338ca,#a5b4fc);color:canvas;font-weight:600}
.move{position:absolute;top:8px;inset-inline-end:8px;width:32px;padding:4px;border:0;background:radial-gradient(#888 1.5px,#0000 2px)0/8px 8px content-box;cursor:move}
:focus-visible{outline:2px solid light-dark(#4338ca,#a5b4fc);outline-offset:2px}
@supports (-moz-appearance:none){.ring,.card{visibility:var(--linking-helper-overlay,hidden)}}
`;
