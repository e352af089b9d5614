/** Debian's own choice for `system-ui` is a font that hardly anybody sees; the stores' visitors know one like this. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FONTS = ['Noto Sans', 'Liberation Sans'];

/** Whatever is asked for, the system's own font included, which has no name; but letters of equal width stay so. */
const EQUAL_WIDTH = ['monospace', 'ui-monospace'];

const isNot = (font: string) => `<test qual="all" name="family" compare="not_eq"><string>${font}</string></test>`;

const CONFIG = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<match target="pattern">${EQUAL_WIDTH.map(isNot).join('')}<edit name="family" mode="prepend_first" binding="strong">
${FONTS.map((font) => `<string>${font}</string>`).join('')}</edit></match>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`;

/** For browsers started by this process from now on. */
export async function preferFonts(): Promise<void> {
  const file = join(await mkdtemp(join(tmpdir(), 'fonts-')), 'fonts.conf');
  await writeFile(file, CONFIG);
  process.env.FONTCONFIG_FILE = file;
}
