import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../shared/exchange/clean.ts';
import { decideFormat, readCount, readDay, readWhen } from '../../shared/exchange/read-value.ts';

describe('days', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024-03-05 14:30', '2024-03-05'],
    ['2024-03-05T14:30:00', '2024-03-05'],
    ['5 mars 2024', '2024-03-05'],
    ['1er août 2024', '2024-08-01'],
    ['5 févr. 2024', '2024-02-05'],
    ['March 5, 2024', '2024-03-05'],
    ['Mar 5th, 2024', '2024-03-05'],
    ['5-Dec-2024', '2024-12-05'],
    ['5 décembre 2024 à 14 h 30', '2024-12-05'],
    ['29/02/2024', '2024-02-29'],
    ['13.04.2024', '2024-04-13'],
    ['04/13/2024', '2024-04-13'],
    ['05/05/2024', '2024-05-05'],
  ])('%s is %s, whatever the order', (text, day) => {
    expect(readDay(text, 'undecided')).toEqual({ value: day });
  });

  it('reads figures in the order of the column', () => {
    expect(readDay('03/04/2024', 'dmy')).toEqual({ value: '2024-04-03' });
    expect(readDay('03/04/2024', 'mdy')).toEqual({ value: '2024-03-04' });
    expect(readDay('03/04/2024', 'undecided')).toEqual({ wrong: 'date-ambiguous' });
    expect(readDay('13/04/2024', 'mdy')).toEqual({ wrong: 'not-a-date' });
  });

  it.each([
    '2023-02-29',
    '31/04/2024',
    '2024-13-01',
    '24-03-05',
    '03/04/24',
    '45231',
    'hier',
    '',
    '1024-01-01',
    '2024-00-10',
    '5 brumaire 2024',
  ])('refuses %j', (text) => {
    expect(readDay(text, 'dmy')).toEqual({ wrong: 'not-a-date' });
  });

  it('decides the order over the whole column', () => {
    expect(decideFormat(['03/04/2024', '13/04/2024'])).toBe('dmy');
    expect(decideFormat(['03/04/2024', '04/13/2024 10:00'])).toBe('mdy');
    expect(decideFormat(['03/04/2024', '05/05/2024'])).toBe('undecided');
    expect(decideFormat(['13/04/2024', '04/13/2024'])).toBe('undecided');
    expect(decideFormat(['2024-04-03', 'unknown'])).toBe('ymd');
  });

  it('reads periods, approximations, instants and what is not known', () => {
    expect(readWhen('2024-01-01 to 2024-02-01', 'ymd')).toEqual({
      value: { kind: 'period', from: '2024-01-01', to: '2024-02-01' },
    });
    expect(readWhen('du 3 mars 2024 au 5 mars 2024', 'ymd')).toEqual({
      value: { kind: 'period', from: '2024-03-03', to: '2024-03-05' },
    });
    expect(readWhen('vers le 3 mars 2024', 'ymd')).toEqual({
      value: { kind: 'approximate', from: '2024-03-03', to: '2024-03-03' },
    });
    expect(readWhen('2024-03-03T10:00:00-05:00', 'ymd')).toEqual({
      value: { kind: 'instant', at: '2024-03-03T10:00:00-05:00' },
    });
    expect(readWhen('Inconnue', 'ymd')).toEqual({ value: 'says-unknown' });
    expect(readWhen('2024-02-01 to 2024-01-01', 'ymd')).toEqual({ wrong: 'dates-reversed' });
    expect(readWhen('2024-02-01 to', 'ymd')).toEqual({ wrong: 'not-a-date' });
  });

  it('any day of the calendar, however it is written, is that day', () => {
    const day = fc
      .date({
        min: new Date('1900-01-01T00:00:00Z'),
        max: new Date('2199-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', date = ''] = iso.split('-');
        expect(readDay(`${date}/${month}/${year}`, 'dmy')).toEqual({ value: iso });
        expect(readDay(`${Number(month)}/${Number(date)}/${year}`, 'mdy')).toEqual({ value: iso });
        for (const locale of ['fr-CA', 'en-CA'] as const) {
          const said = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
            new Date(`${iso}T00:00:00Z`),
          );
          expect(readDay(said, 'undecided')).toEqual({ value: iso });
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const read of [readWhen(text, 'undecided'), readCount(text)]) {
          expect('value' in read || 'wrong' in read).toBe(true);
        }
      }),
    );
  });
});

describe('counts', () => {
  it.each([
    ['0', 0],
    ['1000', 1000],
    ['1,250', 1250],
    ['1 250 000', 1_250_000],
    ['1\u00A0250', 1250],
    ['1\u202F250', 1250],
    ['12.0', 12],
  ])('%s is %i', (text, n) => {
    expect(readCount(text)).toEqual({ value: { kind: 'exact', n } });
  });

  it('reads about and between', () => {
    expect(readCount('~500')).toEqual({ value: { kind: 'approximate', n: 500 } });
    expect(readCount('environ 1 500')).toEqual({ value: { kind: 'approximate', n: 1500 } });
    expect(readCount('10-20')).toEqual({ value: { kind: 'range', from: 10, to: 20 } });
    expect(readCount('entre 10 et 20')).toEqual({ value: { kind: 'range', from: 10, to: 20 } });
    expect(readCount('20 - 10')).toEqual({ wrong: 'count-reversed' });
    expect(readCount('unknown')).toEqual({ value: 'says-unknown' });
  });

  it.each([
    ['-5', 'count-negative'],
    ['−5', 'count-negative'],
    ['12.5', 'not-a-count'],
    ['1.000', 'not-a-count'],
    ['1,25', 'not-a-count'],
    ['1,2500', 'not-a-count'],
    ['1e3', 'not-a-count'],
    ['0x10', 'not-a-count'],
    ['12 persons', 'not-a-count'],
    ['NaN', 'not-a-count'],
    ['99999999999', 'count-too-large'],
  ])('refuses %s: %s', (text, wrong) => {
    expect(readCount(text)).toEqual({ wrong });
  });
});

describe('long cells', () => {
  it('take no time', () => {
    const started = performance.now();
    for (const piece of [' ', '1 ', ' to ', '1,', '\t', '~']) {
      const long = `1${piece.repeat(32_000 / piece.length)}`;
      expect(readWhen(long, 'undecided')).toEqual({ wrong: 'not-a-date' });
      expect(readCount(long)).toEqual({ wrong: 'not-a-count' });
      expect(decideFormat([long])).toBe('ymd');
      expect(cleanText(long, { dump: true }).length).toBeGreaterThan(0);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('text', () => {
  it('drops what a database dump leaves, only where it is one', () => {
    expect(cleanText('\\N', { dump: true })).toBe('');
    expect(cleanText('\\N', { dump: false })).toBe('\\N');
    expect(cleanText('One.  \n\\\n\\\n\\', { dump: true })).toBe('One.');
    expect(cleanText('One.\n\\Two \\ three.', { dump: true })).toBe('One.\nTwo \\ three.');
    expect(cleanText('C:\\temp\n\\\\server', { dump: false })).toBe('C:\\temp\n\\\\server');
  });

  it('marks where characters were lost', () => {
    expect(cleanText('a staff member\x1a\x1a\x1as car\0', { dump: false })).toBe(
      'a staff member\uFFFDs car\uFFFD',
    );
    expect(cleanText('one\ttwo', { dump: false })).toBe('one\ttwo');
  });

  it('makes one line of several', () => {
    expect(cleanLine('  a \n\n b\tc ', { dump: false })).toBe('a b c');
  });
});
