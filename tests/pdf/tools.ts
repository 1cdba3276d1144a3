import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a tool of poppler or qpdf on a PDF; a tool that fails fails the test. */
function tool(name: string, pdf: Uint8Array, args: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'constat-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync(name, args(file), { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text in reading order, as a person who copies it out gets it. */
export const pdfText = (pdf: Uint8Array): string =>
  tool('pdftotext', pdf, (file) => ['-enc', 'UTF-8', file, '-']);

/** The text of one page, from 1. */
export const pageText = (pdf: Uint8Array, page: number): string =>
  tool('pdftotext', pdf, (file) => ['-f', String(page), '-l', String(page), '-enc', 'UTF-8', file, '-']);

export const pdfInfo = (pdf: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tool('pdfinfo', pdf, (file) => ['-enc', 'UTF-8', file])
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

export const pages = (pdf: Uint8Array): number => Number(pdfInfo(pdf)['Pages']);

/** One page, from 1, as pixels: what a telephone or a scanner sees of it. */
export function pagePicture(
  pdf: Uint8Array,
  page: number,
  dotsPerInch: number,
): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const folder = mkdtempSync(path.join(tmpdir(), 'constat-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const only = ['-f', String(page), '-l', String(page), '-r', String(dotsPerInch), '-singlefile'];
    execFileSync('pdftoppm', [...only, file, path.join(folder, 'page')], { stdio: 'pipe' });
    const ppm = readFileSync(path.join(folder, 'page.ppm'));
    const [head, width, height] = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString('latin1', 0, 40)) ?? [];
    if (head === undefined) throw new Error('pdftoppm wrote another kind of picture');
    return { width: Number(width), height: Number(height), data: new Uint8Array(ppm.subarray(head.length)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws where qpdf finds anything to say against the file. */
export const qpdfCheck = (pdf: Uint8Array): string => tool('qpdf', pdf, (file) => ['--check', file]);

/** The file's objects in clear, streams included. */
export const uncompressed = (pdf: Uint8Array): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'constat-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      encoding: 'latin1',
      maxBuffer: 1024 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The file without what its streams hold: dictionaries, names and strings. */
export const outside = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');

/** Runs of white space, breaks of lines and columns made one space; kinds of space alike. */
export const flat = (text: string): string => text.replace(/[\s\u00A0\u202F]+/gu, ' ').trim();
