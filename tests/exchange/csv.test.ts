import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, readCsv, writeCsv } from '../../shared/exchange/csv.ts';
import { neutralise, unneutralise } from '../../shared/exchange/formula.ts';
import { parseAgain, tableOf, utf8, valueOf } from './files.ts';

const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const { headers, rows } = valueOf(readCsv(bytes));
  return [headers, ...rows.map(({ cells }) => cells)];
};
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const windows = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('reading', () => {
  it.each([
    [',', 'a,b\n1,"x, y"\n'],
    [';', 'a;b\n1;"x, y"\n'],
    ['\t', 'a\tb\n1\tx, y\n'],
  ])('finds the delimiter: %j', (delimiter, text) => {
    const table = tableOf(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.headers).toEqual(['a', 'b']);
    expect(table.rows).toEqual([{ row: 2, cells: ['1', 'x, y'] }]);
  });

  it('is not led astray by commas in a file of semicolons', () => {
    const table = tableOf('No;Faits, en bref;Mesures\n1;un, deux, trois;a\n2;quatre, cinq;b\n');
    expect(table.delimiter).toBe(';');
    expect(table.headers).toEqual(['No', 'Faits, en bref', 'Mesures']);
  });

  it.each([
    ['UTF-8', 'utf-8', utf8('é,œ\n1,2')],
    ['UTF-8 with its mark', 'utf-8', utf8('\uFEFFé,œ\n1,2')],
    ['UTF-16 with its mark', 'utf-16le', utf16('\uFEFFé,œ\n1,2')],
    ['UTF-16 without', 'utf-16le', utf16('é,œ\nnumero un,numero deux')],
  ] as const)('reads %s', (_name, encoding, bytes) => {
    const table = valueOf(readCsv(bytes));
    expect(table.encoding).toBe(encoding);
    expect(table.headers).toEqual(['é', 'œ']);
  });

  it('reads Windows-1252, with the characters ISO 8859-1 does not have', () => {
    const table = valueOf(
      readCsv(windows('Pr\xe9nom;L\x92incident;\x8cuvre;\x80\nZo\xeb;d\xe9j\xe0 vu;\x96;5\n')),
    );
    expect(table.encoding).toBe('windows-1252');
    expect(table.headers).toEqual(['Prénom', 'L’incident', 'Œuvre', '€']);
    expect(table.rows[0]?.cells).toEqual(['Zoë', 'déjà vu', '–', '5']);
  });

  it('names the rows of a damaged UTF-8 file, and reads the others', () => {
    const good = [...utf8('nom,ville\nZoë,Québec\nJosé,Montréal\nX')];
    const table = valueOf(readCsv(Uint8Array.from([...good, 0xc3, 0x28, ...utf8(',Gaspé\n')])));
    expect(table.encoding).toBe('utf-8');
    expect(table.rows).toHaveLength(2);
    expect(table.errors).toMatchObject([{ row: 4, column: 'nom', code: 'characters-lost' }]);
  });

  it('names a byte that Windows-1252 does not have', () => {
    const table = valueOf(readCsv(windows('a,b\n\xe9t\xe9,\x81\n')));
    expect(table.errors).toMatchObject([{ row: 2, column: 'b', code: 'characters-lost' }]);
  });

  it('leaves a U+FFFD that the file itself holds', () => {
    expect(tableOf('a,b\nx\uFFFDy,z\n').errors).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('takes %j for the end of a row', (end) => {
    const table = tableOf(['a,b', '1,"two', 'lines"', '', '3,4', ''].join(end));
    expect(table.rows).toEqual([
      { row: 2, cells: ['1', 'two\nlines'] },
      { row: 4, cells: ['3', '4'] },
    ]);
  });

  it('counts rows as a spreadsheet does, blank ones too', () => {
    const table = tableOf('\na,b\n1,2\n,\n\n3\n5,6,7\n8,9,\n');
    expect(table.rows.map(({ row }) => row)).toEqual([3, 8]);
    expect(table.errors).toEqual([
      { row: 6, column: 'b', code: 'cells-missing', value: '3' },
      { row: 7, column: null, code: 'cells-extra', value: '7' },
    ]);
  });

  it('finds the names below the titles of a sheet', () => {
    const table = tableOf('sep=;\nRegistre des incidents;;\n;;\nTitre;Cause;\nA;Vol;\n');
    expect(table).toMatchObject({
      headers: ['Titre', 'Cause'],
      headerRow: 4,
      rows: [{ row: 5, cells: ['A', 'Vol'] }],
    });
    expect(tableOf('Registre, 2024\n\nTitre;Cause\nA;Vol\nB;Perte\n')).toMatchObject({
      headers: ['Titre', 'Cause'],
      headerRow: 3,
    });
    expect(tableOf('Titre\nA\nB\n')).toMatchObject({
      headers: ['Titre'],
      headerRow: 1,
      rows: [{ row: 2 }, { row: 3 }],
    });
  });

  it('drops empty columns at the end of a sheet, no others', () => {
    const table = tableOf('a,,b,,\n1,,2,,\n3,x,4,,\n');
    expect(table.headers).toEqual(['a', '#2', 'b']);
    expect(table.rows[1]?.cells).toEqual(['3', 'x', '4']);
  });

  it('tells columns of one name apart', () => {
    const table = tableOf('Date,Date,date,Date (2),,,"  a\n  b  "\n1,2,3,4,5,6,7\n');
    expect(table.headers).toEqual(['Date', 'Date (2)', 'date', 'Date (2) (2)', '#5', '#6', 'a b']);
    expect(new Set(table.headers).size).toBe(7);
  });

  it('takes columns named after JavaScript for columns', () => {
    const table = tableOf('__proto__,constructor,toString,hasOwnProperty,__proto__\n1,2,3,4,5\n');
    expect(table.headers).toEqual([
      '__proto__ #1',
      'constructor',
      'toString',
      'hasOwnProperty',
      '__proto__ #5',
    ]);
    expect(table.rows[0]?.cells).toEqual(['1', '2', '3', '4', '5']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('names the row whose quotes do not match; what it swallows is not taken for rows', () => {
    const inside = tableOf('a,b\n1,"x"y"\n2,z\n');
    expect(inside.errors).toMatchObject([{ row: 2, column: 'b', code: 'quotes-malformed' }]);
    expect(inside.rows).toEqual([{ row: 3, cells: ['2', 'z'] }]);
    const open = tableOf('a,b\n1,y\n2,"never closed\n3,z\n');
    expect(open.errors).toMatchObject([{ row: 3, column: 'b', code: 'quotes-malformed' }]);
    expect(open.rows).toEqual([{ row: 2, cells: ['1', 'y'] }]);
  });
});

describe('what is refused whole', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only blank rows', '\n\n , \n', 'empty'],
    [
      'too many columns',
      Array.from({ length: 201 }, (_, index) => `c${index}`).join(','),
      'columns-too-many',
    ],
    ['a header that never ends', `"a\n${'x'.repeat(40_000)}`, 'header-too-long'],
    ['a header with broken quotes', '"a"b,c\n1,2', 'header-quotes'],
  ])('%s', (_name, text, cause) => {
    expect(readCsv(utf8(text))).toMatchObject({ ok: false, code: 'file-not-readable', details: { cause } });
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ])('%s', (_name, magic) => {
    expect(readCsv(Uint8Array.from(magic))).toMatchObject({
      code: 'file-not-readable',
      details: { cause: 'not-text' },
    });
  });

  it('more rows than the cap, and not one less', () => {
    const rows = (n: number): Uint8Array => utf8(`a,b\n${'1,2\n'.repeat(n)}`);
    expect(valueOf(readCsv(rows(CAPS.rows))).rows).toHaveLength(CAPS.rows);
    expect(readCsv(rows(CAPS.rows + 1))).toMatchObject({ ok: false, code: 'rows-too-many' });
  });

  it('more bytes than the cap', () => {
    expect(readCsv(new Uint8Array(CAPS.bytes + 1))).toMatchObject({ ok: false, code: 'file-too-large' });
  });
});

describe('hostile files', () => {
  it('any text gives a table or a refusal', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\0',
      ' ',
      'a',
      '=',
      '\uFEFF',
      '\uD800',
      'é',
      '__proto__',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 200 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (content) => {
        const table = readCsv(utf8(content));
        if (!table.ok) return;
        const { headers, rows } = table.value;
        expect(new Set(headers).size).toBe(headers.length);
        expect(headers).not.toContain('');
        for (const { cells } of rows) expect(cells).toHaveLength(headers.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('any bytes give a table or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readCsv(bytes).ok).toBe('boolean');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('writing', () => {
  it('is UTF-8 with its mark, CRLF, quoted, with the delimiter of the language', () => {
    expect(Buffer.from(writeCsv(['a', 'é'], [['1', 'x"y']], 'en')).toString()).toBe(
      '\uFEFF"a","é"\r\n"1","x""y"\r\n',
    );
    expect(Buffer.from(writeCsv(['a'], [['1;2']], 'fr')).toString()).toBe('\uFEFF"a"\r\n"1;2"\r\n');
    expect(Buffer.from(writeCsv(['a', 'b'], [], 'fr')).toString()).toBe('\uFEFF"a";"b"\r\n');
  });

  const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '|', '＝', '＋', '－', '＠'];
  const unseen = [
    '',
    ' ',
    '   ',
    '\uFEFF',
    '\u200B',
    '\u200D',
    '\0',
    '\u00A0',
    '\u202F',
    '\u0001',
    '\u200E',
    '\u3000',
    '\u2028',
    '\u2066',
    '\uFFF9',
    '\u{E0001}',
    "'",
  ];
  it.each(starts.flatMap((start) => unseen.map((before) => `${before}${start}cmd|' /C calc'!A0`)))(
    'puts an apostrophe before %j',
    (cell) => {
      expect(neutralise(cell)).toBe(`'${cell}`);
    },
  );

  it.each(['a=b', '1-2', 'x@y.ca', '', ' ', "l'été", 'Zoë', '5 = 5', "'quoted'"])('leaves %j', (cell) => {
    expect(neutralise(cell)).toBe(cell);
  });

  it('any cell, read by another parser, is no formula and comes back as it was', () => {
    const cell = fc
      .tuple(
        fc.array(fc.constantFrom(...unseen, "'"), { maxLength: 3 }).map((all) => all.join('')),
        fc.constantFrom('', ...starts),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
      .map((parts) => parts.join('').replace(/\p{Cs}/gu, ''));
    // What a spreadsheet would look at: the first character that can be seen.
    const skipped = /[\p{Cc}\p{Cf}\p{Z}]/u;
    const first = (text: string): string =>
      Array.from(text).find((char) => starts.includes(char) || !skipped.test(char)) ?? '';
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 4 }), (rows) => {
        const text = Buffer.from(writeCsv(['a', 'b'], rows, 'en'))
          .toString()
          .slice(1);
        const again = parseAgain(text, ',').slice(1);
        expect(again.map((cells) => cells.map(unneutralise))).toEqual(rows);
        for (const read of again.flat()) expect(starts).not.toContain(first(read));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read again by our own reader', () => {
    const rows = [
      ['x', '=1+1'],
      ['a;b,c\t"d"', 'two\nlines'],
      ["'=x", '-5'],
    ];
    for (const language of ['en', 'fr'] as const) {
      const [, ...again] = cellsOf(writeCsv(['a', 'b'], rows, language));
      expect(again.map((cells) => cells.map(unneutralise))).toEqual(rows);
    }
  });
});
