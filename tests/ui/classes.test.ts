import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classesOf, cx } from '../../renderer/ui/classes.ts';

const renderer = path.resolve(import.meta.dirname, '../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' });

/** A module and the sheets it binds: `const c = classesOf(sheet)` after `import sheet from './x.module.css'`. */
const modules = files
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(path.join(renderer, file), 'utf8') }))
  .filter(({ text }) => text.includes('classesOf('));

describe('names of classes', () => {
  it('are joined, without those whose condition does not hold', () => {
    const c = classesOf({ row: 'row_1', wide: 'wide_2' });
    expect(c('row', false, 'wide', undefined)).toBe('row_1 wide_2');
    expect(c('nowhere')).toBe('');
    expect(cx('a', null, 'b')).toBe('a b');
  });

  it('are found in more than twenty modules', () => {
    expect(modules.length).toBeGreaterThan(20);
  });

  it.each(modules)('of $file stand in its sheet', ({ file, text }) => {
    expect(missingNames(file, text)).toEqual([]);
  });

  it('that stand nowhere are noticed', () => {
    const text =
      "import sheet from './badge.module.css';\nconst c = classesOf(sheet);\nc('badge', ok && 'bagde');";
    expect(missingNames('ui/badge.tsx', text)).toEqual(['bagde']);
  });
});

function missingNames(file: string, text: string): readonly string[] {
  const sheets = new Map(
    [...text.matchAll(/import (\w+) from '(.+\.module\.css)'/g)].map(([, name, from]) => [name!, from!]),
  );
  return [...text.matchAll(/const (\w+) = classesOf\((\w+)\)/g)].flatMap(([, bound, sheet]) => {
    const from = path.resolve(renderer, path.dirname(file), sheets.get(sheet!) ?? '');
    const css = readFileSync(from, 'utf8').replaceAll(/\/\*[^]*?\*\//g, '');
    const known = new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));
    const calls = [...text.matchAll(new RegExp(`(?<![\\w.])${bound!}\\(([^()]*)\\)`, 'g'))];
    // A string that is compared is not a name.
    const used = calls.flatMap(([, inside]) =>
      [...inside!.replaceAll(/[!=]== '[^']*'/g, '').matchAll(/'([^']+)'/g)].map(([, name]) => name!),
    );
    return [...new Set(used)].filter((name) => !known.has(name));
  });
}
