import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../shared/document/make.ts';
import type { Prescribed } from '../../shared/law/regime.ts';
import { itemsOf } from '../../shared/law/regimes.ts';
import { citeIn } from '../../shared/law/source.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { items, textOf, traced } from './reading.ts';
import { bare, common, complete, completeFacts, organisation, record, stamp } from './records.ts';

const NOTICES = {
  'cai-notice': ['cai-notice'],
  'opc-report': ['opc-report'],
  'person-notice': ['person-notice', 'pipeda-person-notice'],
} as const satisfies Record<string, readonly Prescribed[]>;
/** Facts that may be unknown, with a reason; the law wants the rest answered. */
const MAY_BE_UNKNOWN = ['pi_description', 'cause', 'occurred', 'n_total', 'n_quebec', 'notify_date'];

function notSerious(): IncidentRecord {
  const whole = complete();
  return {
    ...whole,
    assessments: whole.assessments.map((each) => ({
      ...each,
      conclusions: each.conclusions.map((one) => ({ ...one, serious: false })),
    })),
  };
}

const KINDS = ['cai-notice', 'opc-report', 'person-notice'] as const;

/** What the law asks and a record with only a title and an awareness date cannot say. */
const MISSING_WHEN_BARE = {
  'cai-notice': [
    'pi_description',
    'circumstances',
    'cause',
    'occurred',
    'n_total',
    'n_quebec',
    'risk_reasons',
    'notify_measures',
    'notify_date',
    'measures',
    'measures_date',
  ],
  'opc-report': [
    'circumstances',
    'cause',
    'occurred',
    'pi_description',
    'n_total',
    'harm_steps',
    'notify_steps',
    'risk_reasons',
  ],
  'person-notice': [
    'pi_description',
    'circumstances',
    'occurred',
    'measures',
    'advice',
    'org_steps',
    'individual_steps',
  ],
};

describe.each(KINDS)('%s', (kind) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    it('lacks nothing when the incident is complete', () => {
      const { doc, missing } = makeDocument({ kind, ...common(language), record: complete() });
      expect(missing).toEqual([]);
      expect(items(doc).filter((item) => item.missing === true)).toEqual([]);
      expect(textOf(doc)).not.toContain(common(language).words.documents.notStated);
    });

    it('answers or shows every item the law lists', () => {
      for (const given of [complete(), bare()]) {
        const { doc } = makeDocument({ kind, ...common(language), record: given });
        const wanted = NOTICES[kind].flatMap((prescribed) => itemsOf(prescribed).map(({ id }) => id));
        expect([...traced(doc)]).toEqual(expect.arrayContaining(wanted));
      }
    });

    it('names each missing item, with its section, when almost nothing is known', () => {
      const { doc, missing } = makeDocument({ kind, ...common(language), record: bare() });
      expect(missing.map(({ item }) => item)).toEqual(MISSING_WHEN_BARE[kind]);
      for (const each of missing) {
        if (kind === 'opc-report' && each.item === 'risk_reasons') continue;
        const asked = NOTICES[kind].flatMap((name) => itemsOf(name).filter(({ id }) => id === each.item));
        expect(each.source).toBe(asked.map(({ source }) => citeIn(source, language)).join(' · '));
        expect(asked.map(({ label }) => label[language])).toContain(each.label);
        expect(textOf(doc)).toContain(each.label);
      }
      const framed = items(doc).filter((item) => item.missing === true);
      // The condition of a report to the Commissioner is none of its items.
      const shown = MISSING_WHEN_BARE[kind].filter((id) => kind !== 'opc-report' || id !== 'risk_reasons');
      expect(framed.map((item) => item.trace?.[0]).toSorted()).toEqual([...shown].toSorted());
    });

    it('prints a reason in place of what can be unknown, and of nothing else', () => {
      const wanted = MISSING_WHEN_BARE[kind].filter((id) => !MAY_BE_UNKNOWN.includes(id));
      const excused = MISSING_WHEN_BARE[kind].filter((id) => MAY_BE_UNKNOWN.includes(id));
      const reasons = Object.fromEntries(MISSING_WHEN_BARE[kind].map((id) => [id, `Parce que ${id}.`]));
      const { doc, missing } = makeDocument({ kind, ...common(language, { reasons }), record: bare() });
      expect(missing.map(({ item }) => item)).toEqual(wanted);
      expect(missing.every(({ reasonAllowed }) => !reasonAllowed)).toBe(true);
      expect(excused.length).toBeGreaterThan(1);
      for (const id of excused) expect(textOf(doc)).toContain(`Parce que ${id}.`);
      for (const id of wanted) expect(textOf(doc)).not.toContain(`Parce que ${id}.`);
    });

    it('says at the head of a draft what the conclusion is, where it calls for no notice', () => {
      const { draftNote, risk } = common(language).words.documents;
      const notes = (draft: boolean, given: IncidentRecord) =>
        makeDocument({ kind, ...common(language, { draft }), record: given }).doc.blocks.flatMap((block) =>
          block.kind === 'note' ? [block.text] : [],
        );
      const law = kind === 'opc-report' ? 'pipeda' : 'quebec-private';
      expect(notes(true, bare())).toEqual([draftNote.notConcluded]);
      expect(notes(true, notSerious())).toEqual([draftNote.concluded(risk.conclusions[law].notSerious)]);
      expect(notes(true, complete())).toEqual([]);
      expect(notes(false, bare())).toEqual([]);
    });

    it('takes no empty reason, and none that only an object has', () => {
      const { missing } = makeDocument({
        kind,
        ...common(language, { reasons: { circumstances: '  ' } }),
        record: bare(),
      });
      expect(missing.map(({ item }) => item)).toEqual(MISSING_WHEN_BARE[kind]);
    });

    it('is the same value for the same input', () => {
      const once = makeDocument({ kind, ...common(language), record: complete() });
      const twice = makeDocument({ kind, ...common(language), record: complete() });
      expect(once).toEqual(twice);
    });
  });
});

describe('the notice to the Commission', () => {
  const made = makeDocument({ kind: 'cai-notice', ...common('fr'), record: complete() });

  it('holds eleven numbered items in the law’s order, each with its section', () => {
    const numbered = items(made.doc).filter(({ number }) => number !== '');
    expect(numbered.map(({ number }) => number)).toEqual(
      Array.from({ length: 11 }, (_, at) => String(at + 1)),
    );
    expect(numbered.map(({ source }) => source)).toEqual(
      Array.from({ length: 11 }, (_, at) => `A-2.1, r. 3.1, art. 3(${at + 1})`),
    );
  });

  it('puts several items of one number under it', () => {
    const seventh = items(made.doc).find(({ number }) => number === '7');
    const inside = seventh?.body.filter((block) => block.kind === 'item') ?? [];
    expect(inside.map(({ label }) => label)).toEqual([
      'Nombre de personnes concernées qui résident au Québec',
    ]);
  });

  it('says the facts in the document’s language and leaves narratives as typed', () => {
    const french = textOf(made.doc);
    const english = textOf(makeDocument({ kind: 'cai-notice', ...common('en'), record: complete() }).doc);
    for (const text of [french, english]) {
      expect(text).toContain('Relevé annuel de 2025, une page par personne.');
      expect(text).toContain('Infonuage Zürich SA');
      expect(text).toContain('avant la fin de janvier 2027');
      expect(text).toContain('APD-77');
    }
    expect(french).toContain('Environ 12\u00a0340 (membres et personnes mineures)');
    expect(english).toContain('About 12,340 (members and minors)');
    expect(french).toContain('Avis direct, le 24 novembre 2026 (poste), 1\u00a0180\u00a0personnes jointes');
    expect(english).toContain('Direct notice, November 24, 2026 (mail), 1,180\u00a0persons reached');
    expect(french).toContain('numéro d’assurance sociale (NAS)');
    expect(english).toContain('Social Insurance Number (SIN)');
  });

  it('says why what is unknown is unknown, and that is no gap', () => {
    const unknown = complete('I-2026-020', {
      information: { kind: 'unknown', reason: 'Le serveur est chiffré.' },
      persons: { kind: 'unknown', reason: 'Le décompte est en cours.' },
      cause: { kind: 'unknown', reason: 'Enquête en cours.' },
    });
    const { doc, missing } = makeDocument({ kind: 'cai-notice', ...common('fr'), record: unknown });
    expect(missing).toEqual([]);
    const text = textOf(doc);
    expect(text).toContain('Raison justifiant l’impossibilité de fournir la description');
    for (const reason of ['Le serveur est chiffré.', 'Le décompte est en cours.', 'Enquête en cours.']) {
      expect(text).toContain(reason);
    }
  });

  it('names measures without a date, and only then asks for one', () => {
    const undated = {
      ...complete(),
      measures: complete().measures.map((each) => ({ ...each, on: null, timing: null })),
    };
    const { missing } = makeDocument({ kind: 'cai-notice', ...common('fr'), record: undated });
    expect(missing.map(({ item }) => item)).toEqual(['measures_date']);
  });

  it('says that the notice to the persons waits, for whom and until when', () => {
    const deferred = {
      ...complete(),
      notices: [],
      decisions: [
        {
          id: 'd9',
          regime: 'quebec-private',
          recipient: 'persons',
          decision: 'defer',
          reason: 'Demande de la police.',
          deferral: { authority: 'Sûreté du Québec', reviewOn: '2027-01-15' },
          stamp: stamp(9, '2026-11-24'),
        } as const,
      ],
    };
    const { doc, missing } = makeDocument({ kind: 'cai-notice', ...common('fr'), record: deferred });
    expect(missing).toEqual([]);
    const text = textOf(doc);
    expect(text.match(/est reporté \(P-39\.1, art\. 3\.5, al\. 3\)/g)).toHaveLength(1);
    expect(text.match(/Sûreté du Québec/g)).toHaveLength(1);
    expect(text).toContain('Le report sera révisé le 15 janvier 2027.');
  });

  it('names the person in charge of its own day', () => {
    const before = makeDocument({
      kind: 'cai-notice',
      ...common('fr', { madeAt: '2024-06-01T12:00:00Z' }),
      record: complete(),
    });
    expect(textOf(before.doc)).toContain('Ancienne Responsable');
    expect(textOf(made.doc)).not.toContain('Ancienne Responsable');
  });

  it('bears the day it was made on in the organisation’s zone', () => {
    const late = makeDocument({
      kind: 'cai-notice',
      ...common('fr', { madeAt: '2026-12-01T03:00:00Z' }),
      record: complete(),
    });
    expect(late.doc.date).toBe('2026-11-30');
    expect(late.doc.subtitle).toContain('30 novembre 2026');
  });

  it('leaves the enterprise number out where there is none', () => {
    const { neq: _neq, ...without } = organisation;
    const { doc, missing } = makeDocument({
      kind: 'cai-notice',
      ...common('fr', { organisation: without }),
      record: complete(),
    });
    expect(missing).toEqual([]);
    expect(textOf(doc)).not.toContain('NEQ');
  });
});

describe('a notice where no risk is concluded', () => {
  it.each([
    ['cai-notice', 'A-2.1, r. 3.1, s. 3(8)'],
    ['opc-report', 'PIPEDA, s. 10.1(1) and (2)'],
  ] as const)('%s lacks the conclusion that calls for it, and no reason stands in', (kind, source) => {
    const reasons = { risk_reasons: 'Because.' };
    for (const given of [notSerious(), { ...complete(), assessments: [] }]) {
      const { missing } = makeDocument({ kind, ...common('en', { reasons }), record: given });
      expect(missing).toMatchObject([{ item: 'risk_reasons', source, reasonAllowed: false }]);
    }
  });
});

describe('the report to the Commissioner', () => {
  it('names the law that prohibits telling the persons', () => {
    const prohibited = {
      ...complete(),
      notices: [],
      decisions: [
        {
          id: 'd9',
          regime: 'pipeda',
          recipient: 'persons',
          decision: 'do-not-notify',
          reason: 'Order of the court.',
          prohibition: { law: 'Criminal Code, s. 487.0191' },
          stamp: stamp(9, '2026-11-24'),
        } as const,
      ],
    };
    const { doc, missing } = makeDocument({ kind: 'opc-report', ...common('en'), record: prohibited });
    expect(missing).toEqual([]);
    expect(textOf(doc)).toContain('because a law prohibits it (Criminal Code, s. 487.0191)');
  });

  it('holds items (a) to (g), and neither awareness nor risk reasons', () => {
    const { doc } = makeDocument({ kind: 'opc-report', ...common('en'), record: complete() });
    const numbered = items(doc).filter(({ number }) => number !== '');
    expect(numbered.map(({ number }) => number)).toEqual(['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)']);
    expect(numbered.map(({ source }) => source)).toEqual(
      Array.from('abcdefg', (letter) => `SOR/2018-64, s. 2(1)(${letter})`),
    );
    const text = textOf(doc);
    expect(text).not.toContain('November 21, 2026');
    expect(text).not.toContain('Sensibilité élevée et probabilité');
  });
});

describe('the letter to the persons', () => {
  it('says in a sentence that the day is not known', () => {
    const given = complete('I-2026-014', { occurred: { kind: 'unknown', reason: 'les journaux manquent' } });
    const text = textOf(makeDocument({ kind: 'person-notice', ...common('fr'), record: given }).doc);
    expect(text).toContain(
      'Nous ne savons pas encore quand l’incident s’est produit. Les journaux manquent.',
    );
    expect(text).not.toContain('Moment de l’incident');
  });

  it('bears neither digest nor version at its foot', () => {
    const { foot, number } = makeDocument({ kind: 'person-notice', ...common('fr'), record: complete() }).doc;
    expect(foot).toMatchObject({ journal: '', madeBy: '' });
    expect(number).toBe('I-2026-014');
  });

  it('tells no cause, no awareness date and no count', () => {
    for (const language of LANGUAGES) {
      const { doc } = makeDocument({ kind: 'person-notice', ...common(language), record: complete() });
      const text = textOf(doc);
      expect(text).not.toContain('La saisie automatique a proposé');
      expect(text).not.toMatch(/21 novembre|November 21/);
      expect(text).not.toMatch(/12.340|1.180/);
      // Nor what only the organisation needs: planned prevention, reasons of the assessment.
      expect(text).not.toContain('Désactiver la saisie automatique');
      expect(text).not.toContain('entre les mains d’un tiers');
    }
  });

  it('greets, advises in whole sentences, and gives somebody to talk to', () => {
    const text = textOf(makeDocument({ kind: 'person-notice', ...common('fr'), record: complete() }).doc);
    expect(text).toContain('Madame, Monsieur,');
    expect(text).toContain('Demandez à Equifax Canada et à TransUnion Canada');
    expect(text).toContain('La surveillance du crédit vous est offerte sans frais pendant cinq ans.');
    expect(text).toContain('418 555-0142');
    expect(text).toContain('Commission d’accès à l’information');
    expect(text).toContain('Commissariat à la protection de la vie privée');
  });

  it('follows the laws under which the risk is serious', () => {
    const [assessment] = complete().assessments;
    if (assessment === undefined) throw new Error('no assessment');
    const conclusions = assessment.conclusions.map((each) => ({
      ...each,
      serious: each.regime === 'quebec-private',
    }));
    const onlyQuebec = { ...complete(), assessments: [{ ...assessment, conclusions }] };
    const text = textOf(makeDocument({ kind: 'person-notice', ...common('fr'), record: onlyQuebec }).doc);
    expect(text).toContain('Commission d’accès à l’information');
    expect(text).not.toContain('Commissariat');
  });

  it('offers French where it is in English, under Quebec’s law', () => {
    const text = textOf(makeDocument({ kind: 'person-notice', ...common('en'), record: complete() }).doc);
    expect(text).toContain('La version française de cette lettre vous est offerte');
  });

  it('asks PIPEDA’s steps taken even where Quebec is content with planned ones', () => {
    const planned = {
      ...complete(),
      measures: complete().measures.filter(({ state }) => state === 'planned'),
    };
    const { missing } = makeDocument({ kind: 'person-notice', ...common('en'), record: planned });
    expect(missing).toMatchObject([
      { item: 'org_steps', source: 'SOR/2018-64, s. 3(d)', reasonAllowed: false },
    ]);
  });
});

describe('every document', () => {
  it('says DRAFT and SAMPLE in its own language, and nothing when it is neither', () => {
    const marks = (language: 'fr' | 'en', draft: boolean, sample: boolean): readonly string[] =>
      makeDocument({ kind: 'cai-notice', ...common(language, { draft, sample }), record: bare() }).doc.marks;
    expect(marks('fr', true, true)).toEqual(['EXEMPLE', 'PROJET']);
    expect(marks('en', true, false)).toEqual(['DRAFT']);
    expect(marks('en', false, true)).toEqual(['SAMPLE']);
    expect(marks('fr', false, false)).toEqual([]);
  });

  it('stands on the journal’s head, where there is one', () => {
    const { doc } = makeDocument({ kind: 'opc-report', ...common('en'), record: complete() });
    expect(doc.foot.journal).toContain('1,234');
    expect(doc.foot.journal).toContain(common('en').journalHead?.digest);
    const preview = makeDocument({
      kind: 'opc-report',
      ...common('en', { journalHead: null }),
      record: complete(),
    });
    expect(preview.doc.foot.journal).toBe('');
  });

  it('uses facts of the record only: a changed fact changes every document that prints it', () => {
    const moved = record('I-2026-014', { ...completeFacts, occurred: { kind: 'date', on: '2026-11-03' } });
    for (const kind of KINDS) {
      const text = textOf(makeDocument({ kind, ...common('en'), record: moved }).doc);
      expect(text).toContain('November 3, 2026');
    }
  });
});
