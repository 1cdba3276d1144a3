/** What we stand on: exact versions, the ones agreed on, in step with the lockfile, under free licences. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

type Manifest = {
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};
type Locked = {
  version?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
};

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifest = json('package.json') as Manifest;
const lockfile = json('package-lock.json') as { packages: Record<string, Locked & Manifest> };
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

test('every version is exact', () => {
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test.each(['electron', 'react', 'dexie', '@tanstack/react-table', 'jspdf', 'vitest', 'electron-builder'])(
  '%s is here',
  (name) => {
    expect(asked[name]).toBeDefined();
    expect(existsSync(path.join(root, 'node_modules', name, 'package.json'))).toBe(true);
  },
);

describe('the lockfile is in step', () => {
  test('with package.json', () => {
    expect(lockfile.packages['']).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });

  test('with what is installed', () => {
    for (const [name, version] of Object.entries(asked)) {
      expect(lockfile.packages[`node_modules/${name}`]?.version, name).toBe(version);
      expect((json(`node_modules/${name}/package.json`) as Manifest).version, name).toBe(version);
    }
  });

  test('and every package carries its digest', () => {
    const without = Object.entries(lockfile.packages).filter(
      ([place, locked]) => place !== '' && !locked.integrity,
    );
    expect(without.map(([place]) => place)).toEqual([]);
  });

  test('and names no other place to fetch from than the registry', () => {
    const resolved = Object.values(lockfile.packages).flatMap((locked) =>
      'resolved' in locked ? [String(locked.resolved)] : [],
    );
    expect(resolved.filter((url) => !url.startsWith('https://registry.npmjs.org/'))).toEqual([]);
  });
});

describe('licences', () => {
  const free = [
    'MIT',
    'ISC',
    'BSD-2-Clause',
    'BSD-3-Clause',
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'Zlib',
  ];

  /** 'A OR B' is free when one is, 'A AND B' when both are. */
  const permissive = (licence: string): boolean => {
    const expression = licence.replace(/[()]/g, '');
    if (expression.includes(' OR ')) return expression.split(' OR ').some(permissive);
    return expression.split(' AND ').every((one) => free.includes(one.trim()));
  };

  const production = Object.entries(lockfile.packages).filter(
    ([place, locked]) => place !== '' && !locked.dev && !locked.devOptional,
  );

  test('of all that ships are permissive', () => {
    expect(production.length).toBeGreaterThan(10);
    const others = production
      .filter(([place]) => existsSync(path.join(root, place, 'package.json')))
      .map(([place]) => [place, (json(`${place}/package.json`) as Manifest).license ?? 'none'] as const)
      .filter(([, licence]) => !permissive(licence));
    expect(others).toEqual([]);
  });

  test('the rule would refuse another', () => {
    expect(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN x', 'none'].filter(permissive)).toEqual(
      [],
    );
    expect(['MIT', '(MPL-2.0 OR Apache-2.0)'].every(permissive)).toBe(true);
  });

  test.each(['noto-sans', 'noto-serif', 'noto-sans-canadian-aboriginal'])(
    '%s is under the Open Font License',
    (name) => {
      expect(
        readFileSync(path.join(root, `node_modules/@expo-google-fonts/${name}/LICENSE_FONT`), 'utf8'),
      ).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/i);
    },
  );

  test('ours is Apache 2.0, in full', () => {
    const text = readFileSync(path.join(root, 'LICENSE'), 'utf8');
    expect(text).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(text).toMatch(/END OF TERMS AND CONDITIONS/);
    expect(manifest.license).toBe('Apache-2.0');
  });
});
