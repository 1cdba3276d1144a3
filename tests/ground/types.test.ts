/** Each room sees its own environment's names and no other: asked of the compiler, with the real settings. */

import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** The settings of a room, as tsc reads them. */
function settings(room: string): ts.CompilerOptions {
  const file = path.join(root, room, 'tsconfig.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (problem) =>
      expect.fail(ts.flattenDiagnosticMessageText(problem.messageText, '\n')),
  });
  return parsed!.options;
}

/** What the compiler says about a file of this room that holds these lines: its codes, by line. */
function complaints(room: string, lines: string[], name = 'probe.ts'): number[][] {
  const file = path.join(root, room, name);
  const options = { ...settings(room), noEmit: true, composite: false, emitDeclarationOnly: false };
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (wanted) => wanted === file || real.fileExists(wanted),
    getSourceFile: (wanted, language, ...rest) =>
      wanted === file
        ? ts.createSourceFile(file, lines.join('\n'), language)
        : real.getSourceFile(wanted, language, ...rest),
  };
  const program = ts.createProgram({ rootNames: [file], options, host });
  expect(program.getOptionsDiagnostics()).toEqual([]);

  const source = program.getSourceFile(file)!;
  const codes: number[][] = lines.map(() => []);
  for (const { code, start } of ts.getPreEmitDiagnostics(program, source)) {
    codes[source.getLineAndCharacterOfPosition(start ?? 0).line]!.push(code);
  }
  return codes;
}

/** Of these names, those that the room knows. */
function seen(room: string, names: string[]): string[] {
  const codes = complaints(
    room,
    names.map((name, i) => `export const it${i}: unknown = ${name};`),
  );
  return names.filter((_, i) => codes[i]!.length === 0);
}

describe('names of an environment', () => {
  const dom = ['document', 'window', 'localStorage', 'indexedDB'];
  const node = ['process', 'Buffer', '__dirname'];
  const timers = ['setTimeout', 'console', 'crypto', 'fetch', 'performance'];

  const language = ['Map', 'Intl', 'Uint8Array', '[1].toSorted()'];
  const all = [...dom, ...node, ...timers, ...language];

  test('shared sees the language only', () => {
    expect(seen('shared', all)).toEqual(language);
  });

  test.each(['shared/pdf', 'shared/exchange'])('%s sees no Node of its own', (room) => {
    expect(seen(room, all)).toEqual([...dom, ...timers, ...language]);
  });

  test('electron sees Node and no DOM', () => {
    expect(seen('electron', all)).toEqual([...node, ...timers, ...language]);
  });

  test('the renderer sees the DOM and no Node', () => {
    expect(seen('renderer', all)).toEqual([...dom, ...timers, ...language]);
  });

  test('modules of Node are found in electron, and nowhere else', () => {
    const code = ["export { readFileSync } from 'node:fs';"];
    expect(complaints('electron', code)).toEqual([[]]);
    for (const room of ['shared', 'shared/pdf', 'renderer'])
      expect(complaints(room, code), room).not.toEqual([[]]);
  });

  test('JSX is known in the renderer', () => {
    const code = ['export const A = () => <p>{1}</p>;'];
    expect(complaints('renderer', code, 'probe.tsx')).toEqual([[]]);
    expect(complaints('shared', code, 'probe.tsx')).not.toEqual([[]]);
  });
});

describe('strictness', () => {
  /** One line each, with the code of the refusal; and beside it the same thought, well said. */
  const cases: [what: string, code: number, bad: string, good: string][] = [
    [
      'an index may find nothing',
      2322,
      'export const a1 = (a: string[]): string => a[0];',
      "export const b1 = (a: string[]) => a[0] ?? '';",
    ],
    [
      'absent is not undefined',
      2375,
      'export const a2: { b?: string } = { b: undefined };',
      'export const b2: { b?: string } = {};',
    ],
    [
      'every way gives back',
      7030,
      'export function a3(a: boolean) { if (a) return 1; }',
      'export function b3(a: boolean) { return a ? 1 : 2; }',
    ],
    [
      'no falling through',
      7029,
      'export const a4 = (a: number) => { switch (a) { case 1: a++; case 2: return a; } return 0; };',
      'export const b4 = (a: number) => { switch (a) { case 1: case 2: return a; } return 0; };',
    ],
    [
      'a dot is for what is declared',
      4111,
      'export const a5 = (a: Record<string, string>) => a.b;',
      "export const b5 = (a: Record<string, string>) => a['b'];",
    ],
    [
      'an override says so',
      4114,
      'export class A6 extends Map { get() { return 1; } }',
      'export class B6 extends Map { override get() { return 1; } }',
    ],
    ['nothing unused', 6133, 'const a7 = 1;', 'export const b7 = 1;'],
    [
      'no unused parameter',
      6133,
      'export const a8 = (a: number) => 1;',
      'export const b8 = (a: number) => a;',
    ],
    ['no enum', 1294, 'export enum A9 { b }', "export type B9 = 'b';"],
    [
      'no parameter property',
      1294,
      'export class A10 { constructor(public b: string) {} }',
      'export class B10 { b = 1; }',
    ],
    [
      'types are imported as types',
      1484,
      "import { A11 as C } from './probe.ts'; export type A11 = C[] | 1;",
      "import type { B11 as D } from './probe.ts'; export type B11 = D[] | 1;",
    ],
    [
      'null is not a string',
      2322,
      'export const a12: string = null;',
      'export const b12: string | null = null;',
    ],
    ['a side effect must exist', 2882, "import './nowhere.css';", "import './probe.ts';"],
  ];
  const bad = complaints(
    'shared',
    cases.map((one) => one[2]),
  );
  const good = complaints(
    'shared',
    cases.map((one) => one[3]),
  );

  test.each(cases.map(([what, code], i) => [what, code, i] as const))('%s', (_, code, i) => {
    expect(bad[i]).toContain(code);
    expect(good[i]).toEqual([]);
  });

  test.each(['shared', 'shared/pdf', 'shared/exchange', 'electron', 'renderer', 'tests', 'build'])(
    '%s takes the common settings whole',
    (room) => {
      expect(settings(room)).toMatchObject({
        strict: true,
        noUncheckedIndexedAccess: true,
        exactOptionalPropertyTypes: true,
        verbatimModuleSyntax: true,
        noImplicitReturns: true,
        noFallthroughCasesInSwitch: true,
        noImplicitOverride: true,
        noPropertyAccessFromIndexSignature: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noUncheckedSideEffectImports: true,
        isolatedModules: true,
        erasableSyntaxOnly: true,
        forceConsistentCasingInFileNames: true,
      });
    },
  );
});
