/**
 * The coach's look. `:host` rules marked important win over the page's, whatever it says of every element. Contained
 * layout places ring and card by our writing direction, not by the page's.
 */
export const css = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0!important;pointer-events:none!important;contain:layout!important;direction:ltr!important;color-scheme:light dark!important}
.ring,.area,.card{position:fixed;box-sizing:border-box;--bg:light-dark(#fff,#1f2128);--ink:light-dark(#1b1d22,#f2f3f5);--soft:light-dark(#5b6270,#a7adb9);--line:light-dark(#d9dce3,#3b3f4a);--accent:light-dark(#4338ca,#a5b4fc);--on:light-dark(#fff,#15171c)}
.area{anchor-name:--area}
.ring{anchor-name:--ring}
.ring{border:2px solid var(--accent);border-radius:8px;box-shadow:0 0 0 1px var(--on)}
.card{position-anchor:--area;position-area:right span-bottom;position-try-fallbacks:bottom span-right,left span-bottom,top span-right,--under,--over,--corner;margin:16px;width:264px;padding:16px;border:1px solid var(--line);border-radius:12px;background:var(--bg);color:var(--ink);font:14px/20px system-ui,sans-serif;box-shadow:0 8px 32px #0003;pointer-events:auto}
@position-try --under{position-anchor:--ring;position-area:bottom span-right}
@position-try --over{position-anchor:--ring;position-area:top span-right}
@position-try --corner{position-area:none;inset:auto 0 0 auto}
.area[hidden]~.card{position-area:none;inset:auto 0 0 auto}
small{display:block;color:var(--soft);font:12px/16px system-ui,sans-serif}
h2{margin:4px 0;font:600 16px/24px system-ui,sans-serif}
p{margin:0}
nav{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
button{min-height:32px;padding:4px 12px;border:1px solid var(--line);border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
`;
