/** Pictures of the results, as SVG: bars for the main ratios, and a small plot for each way to grow. */
import type { Point } from './growth.ts';

export interface Bar {
  label: string;
  /** Of what it is held against. */
  ratio: number;
  text: string;
}

const INK = 'currentColor';
const ACCENT = '#6366f1';
const WIDTH = 640;
const LINE = 32;

/** A bar as long as its ratio; the mark is at 1. */
export function bars(title: string, rows: Bar[]): string {
  const most = Math.max(1, ...rows.map(({ ratio }) => ratio));
  const scale = (WIDTH - 320) / most;
  const lines = rows.map(({ label, ratio, text }, index) => {
    const y = 44 + index * LINE;
    return `<text x="0" y="${y + 14}">${label}</text><rect x="220" y="${y}" width="${(ratio * scale).toFixed(1)}" height="18" rx="3" fill="${ACCENT}"/><text x="${(226 + ratio * scale).toFixed(1)}" y="${y + 14}">${text}</text>`;
  });
  const height = 52 + rows.length * LINE;
  const mark = `<line x1="${220 + scale}" x2="${220 + scale}" y1="36" y2="${height - 8}" stroke="${INK}" stroke-dasharray="3 3"/>`;
  return svg(title, WIDTH, height, `${lines.join('')}${mark}`);
}

/** With the spread of each point as a line. */
export function curve(title: string, unit: string, points: Point[]): string {
  const most = Math.max(...points.map(({ x }) => x), 1);
  const top = Math.max(...points.map(({ y }) => y?.max ?? 0), 0.001);
  const px = (x: number) => 48 + (x / most) * 240;
  const py = (y: number) => 150 - (Math.max(0, y) / top) * 110;
  const marks = points.flatMap(({ x, y }) =>
    y
      ? [
          `<line x1="${px(x)}" x2="${px(x)}" y1="${py(y.min)}" y2="${py(y.max)}" stroke="${ACCENT}"/>`,
          `<circle cx="${px(x)}" cy="${py(y.median)}" r="3" fill="${ACCENT}"/>`,
        ]
      : [],
  );
  const axes = `<path d="M48 36V150H292" fill="none" stroke="${INK}"/><text x="0" y="44">${top.toPrecision(2)}</text><text x="0" y="62">${unit}</text><text x="292" y="168" text-anchor="end">${most.toLocaleString('en')}</text>`;
  return svg(title, 310, 176, `${axes}${marks.join('')}`);
}

const svg = (title: string, width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}"><title>${title}</title><style>svg{color:#1b1d22}@media(prefers-color-scheme:dark){svg{color:#f2f3f5}}</style><text x="0" y="18" font-weight="bold">${title}</text>${content}</svg>\n`;
