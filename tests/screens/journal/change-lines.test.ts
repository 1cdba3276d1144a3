import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLines, type Told } from '../../../renderer/screens/journal/change-lines.ts';
import { saidIn } from '../../../renderer/screens/said.ts';
import type { ChangeView } from '../../../shared/host.ts';
import { CHANGE_TYPES, readContent } from '../../../shared/register/change.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { anyChange, makeMeasure, makeNotice, NOW } from '../../make.ts';

const told = (language: 'fr' | 'en'): Told => ({
  ...saidIn(wordsOf(language), language, 'America/Toronto', NOW),
  nameOf: (member) => `<${member}>`,
});
const view = (type: string, content: unknown): ChangeView => ({
  id: 'c',
  type,
  record: null,
  number: null,
  reason: null,
  conflict: null,
  content,
});

describe.each(LANGUAGES)('what a change says in %s', (language) => {
  const said = told(language);

  test('every type says what it recorded, and no line is empty', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyChange, ({ type, content }) => {
        const lines = changeLines(view(type, content), said);
        expect(lines).not.toBeNull();
        for (const { label, from, to } of lines!) {
          expect(label).not.toBe('');
          expect(to.length).toBeGreaterThan(0);
          expect(from?.length).not.toBe(0);
        }
        if (lines!.length > 0) seen.add(type);
      }),
      { numRuns: 1500 },
    );
    // These say all they have to say by their name.
    const silent = [
      'reopened',
      'passphrase-changed',
      'recovery-checked',
      'torn-tails-acknowledged',
      'undone',
      'hold-placed',
      'hold-lifted',
    ];
    expect([...seen].sort()).toEqual(CHANGE_TYPES.filter((type) => !silent.includes(type)).sort());
  });

  test('what was there before stands beside what is there now; what stayed is not said', () => {
    const from = makeMeasure({ state: 'planned', description: 'Former l’équipe' });
    const lines = changeLines(
      view('measure-changed', { measure: 'm', from, to: { ...from, state: 'taken' } }),
      said,
    );
    const { states } = said.words.register.measures;
    expect(lines).toEqual([
      { label: said.words.register.parts.state, from: [states.planned], to: [states.taken] },
    ]);
  });

  test('what was undone is said with what it brought back', () => {
    expect(changeLines(view('undone', { change: 'c' }), said)).toEqual([]);
    const restored = { type: 'facts-amended', fields: { title: { from: 'Clé', to: 'Clef' } } };
    expect(changeLines(view('undone', { change: 'c', restored }), said)).toEqual([
      { label: said.words.window.journal.labels.undone, to: [said.words.register.changes['facts-amended']] },
      { label: said.words.register.facts.title, from: ['Clé'], to: ['Clef'] },
    ]);
  });

  test('of a notice: to whom, when, and what else there is of it', () => {
    const sent = makeNotice();
    const lines = changeLines(view('notice-sent', sent), said)!;
    const labels = lines.map(({ label }) => label);
    const { parts, recipients } = said.words.register;
    expect(lines[0]).toEqual({ label: parts.recipient, to: [recipients[sent.recipient]] });
    expect(labels).toContain(parts.on);
    expect(labels).not.toContain(parts.supplement);
  });
});

test('what cannot be read is shown as it stands, or not at all', () => {
  const said = told('fr');
  expect(changeLines(view('note-added', null), said)).toBeNull();
  expect(changeLines(view('of-tomorrow', { text: 'x' }), said)).toBeNull();
  const strange = { text: 12 };
  expect(readContent('note-added', strange).ok).toBe(false);
  expect(changeLines(view('note-added', strange), said)).toEqual([
    { label: said.words.window.journal.labels.other, to: [JSON.stringify(strange)] },
  ]);
});
