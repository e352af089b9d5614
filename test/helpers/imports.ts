/** The imports of the project's files, and circles among them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  file: string;
  /** A file below the root, or a package's name without its sub-path. */
  target: string;
  isPackage: boolean;
  typeOnly: boolean;
}

export const IMPORT =
  /^\s*(?:import|export)\b(\s+type\b)?(?:[^'";]*?\bfrom\b)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** The TypeScript files in a folder, as paths from the root; those of installed packages are nobody's here. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
    });

export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(IMPORT)].map(([, type, direct, dynamic]) => {
    const name = direct ?? dynamic ?? '';
    const isPackage = !name.startsWith('.');
    const target = isPackage ? packageOf(name) : relative(ROOT, join(ROOT, dirname(file), name));
    return { file, target, isPackage, typeOnly: type !== undefined };
  });
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** The files that need each other, types included: strongly connected components of more than one file (Tarjan). */
export function circlesIn(graph: Map<string, string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  function visit(file: string): number {
    const own = index.size;
    index.set(file, own);
    open.push(file);
    let lowest = own;
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) lowest = Math.min(lowest, visit(next));
      else if (open.includes(next)) lowest = Math.min(lowest, low.get(next) ?? index.get(next) ?? own);
    }
    low.set(file, lowest);
    if (lowest === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.toSorted());
    }
    return lowest;
  }
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles.toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}
