import { describe, expect, test } from 'vitest';
import { placeOfItem } from '../../renderer/screens/duties/answer-place.ts';
import {
  choicesOf,
  DECISION_FIELDS,
  decisionChange,
  draftOf,
} from '../../renderer/screens/duties/decision.ts';
import { faultsOf } from '../../renderer/screens/duties/faults.ts';
import { askedOf, SENDING_FIELDS, sendingChange, sendingOf } from '../../renderer/screens/duties/sending.ts';
import { actsOf, byLaw, sentUnder, standOf } from '../../renderer/screens/duties/stand.ts';
import { duties, type Duty } from '../../shared/law/duties.ts';
import { REGIMES } from '../../shared/law/regimes.ts';
import { readChange } from '../../shared/register/change.ts';
import type { Recipient } from '../../shared/register/duty.ts';
import { FACT_KEYS } from '../../shared/register/incident.ts';
import { REGIME_IDS, type RegimeId } from '../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { refused, type Refused } from '../../shared/result.ts';
import { en } from '../../shared/words/en.ts';
import { concluded, decision, notice, NOW, organisation, record } from '../law/make.ts';

const org = organisation();
const today = '2026-06-10';
const all = (of: IncidentRecord): readonly Duty[] => duties({ record: of, organisation: org, now: NOW });
const duty = (of: IncidentRecord, regime: RegimeId, recipient: Recipient): Duty => {
  const found = all(of).find((each) => each.regime === regime && each.recipient === recipient);
  if (found === undefined) throw new Error(`No ${regime} ${recipient}`);
  return found;
};

const open = record();
const serious = record({ assessments: [concluded({ 'quebec-private': true, pipeda: true })] });
const harmless = record({ assessments: [concluded({ 'quebec-private': false, pipeda: false })] });
const issued = {
  id: 'doc1',
  kind: 'cai-notice',
  language: 'fr',
  draft: false,
  pdf: { name: '0'.repeat(32), sha256: '0'.repeat(64), size: 1 },
  fileName: 'avis.pdf',
  saved: true,
  stamp: open.recorded,
} as const;

describe('where a duty stands', () => {
  test.each([
    ['nothing is assessed', open, 'undecided'],
    ['the risk is serious', serious, 'required'],
    ['the risk is not serious', harmless, 'not-required'],
    [
      'it was sent',
      { ...serious, notices: [notice({ regimes: ['quebec-private'], recipient: 'cai' })] },
      'met',
    ],
    [
      'it was sent though nothing asked for it',
      { ...harmless, notices: [notice({ regimes: ['quebec-private'], recipient: 'cai' })] },
      'met',
    ],
  ] as const)('%s', (_, of, stand) => {
    expect(standOf(duty(of, 'quebec-private', 'cai'))).toBe(stand);
  });

  test('a deferral is one until its day comes, then it is to be reviewed', () => {
    const deferred = (reviewOn: string): IncidentRecord => ({
      ...serious,
      decisions: [
        decision({
          regime: 'quebec-private',
          recipient: 'persons',
          decision: 'defer',
          deferral: { authority: 'Sûreté du Québec', reviewOn },
        }),
      ],
    });
    expect(standOf(duty(deferred('2026-06-11'), 'quebec-private', 'persons'))).toBe('deferred');
    expect(standOf(duty(deferred('2026-06-10'), 'quebec-private', 'persons'))).toBe('review-due');
  });
});

describe('what can be done next', () => {
  test('a notice that is required is prepared; once it is issued as final, it is marked as sent', () => {
    expect(actsOf(duty(serious, 'quebec-private', 'cai'), serious).next).toBe('prepare');
    const drafted = { ...serious, documents: [{ ...issued, draft: true }] };
    expect(actsOf(duty(drafted, 'quebec-private', 'cai'), drafted).next).toBe('prepare');
    const ready = { ...serious, documents: [issued] };
    expect(actsOf(duty(ready, 'quebec-private', 'cai'), ready).next).toBe('mark-sent');
  });

  test('after it was sent a supplement can be prepared, and nothing is pressing', () => {
    const sent = { ...serious, notices: [notice({ regimes: ['quebec-private'], recipient: 'cai' })] };
    expect(actsOf(duty(sent, 'quebec-private', 'cai'), sent)).toEqual({
      next: null,
      others: ['supplement', 'mark-sent'],
    });
  });

  test('what only somebody can know is decided', () => {
    expect(actsOf(duty(serious, 'pipeda', 'organisations'), serious).next).toBe('decide');
  });

  test('the register asks for no act of its own', () => {
    expect(actsOf(duty(serious, 'pipeda', 'register'), serious)).toEqual({ next: null, others: [] });
  });

  test('each law has its duties, the register last', () => {
    const laws = byLaw(all(serious));
    expect(laws.map(([law]) => law)).toEqual(['quebec-private', 'pipeda']);
    expect(laws.map(([, under]) => under.map(({ recipient }) => recipient))).toEqual([
      ['cai', 'persons', 'organisations', 'client', 'register'],
      ['opc', 'persons', 'organisations', 'register'],
    ]);
    expect(laws.flatMap(([, under]) => under)).toHaveLength(all(serious).length);
  });
});

describe('a decision', () => {
  test('only the law that lets a notice wait offers to defer it', () => {
    const deferrable = all(serious).filter((each) => choicesOf(each).includes('defer'));
    expect(deferrable.map(({ regime, recipient }) => `${regime} ${recipient}`)).toEqual([
      'quebec-private persons',
    ]);
  });

  test.each([
    ['notify', { decision: 'notify', reason: 'Because.' }, {}],
    [
      'public',
      { decision: 'notify', reason: 'Because.', mode: 'public', ground: 'undue-hardship' },
      { mode: 'public', ground: 'undue-hardship' },
    ],
    [
      'defer',
      { decision: 'defer', reason: 'Because.', authority: 'SQ', reviewOn: '2026-07-01' },
      { deferral: { authority: 'SQ', reviewOn: '2026-07-01' } },
    ],
  ] as const)('%s is a change the register reads', (_, given, content) => {
    const about = duty(serious, 'quebec-private', 'persons');
    const change = readChange(decisionChange(about, { ...draftOf(about), ...given }, serious.id));
    expect(change).toMatchObject({
      ok: true,
      value: {
        type: 'duty-decided',
        content: { regime: 'quebec-private', recipient: 'persons', ...content },
      },
    });
  });

  test('what is left empty is refused by its own name, and said beside its field', () => {
    const about = duty(serious, 'quebec-private', 'persons');
    const fields = (draft: object): readonly string[] => {
      const change = readChange(decisionChange(about, { ...draftOf(about), ...draft }, serious.id));
      return Object.keys(faultsOf(change as Refused, en, DECISION_FIELDS).fields);
    };
    expect(fields({})).toEqual(['decision', 'reason']);
    expect(fields({ decision: 'defer' })).toEqual(['reason', 'deferral.authority', 'deferral.reviewOn']);
  });

  test('a law that prohibits the notice is only asked where one can', () => {
    const quebec = duty(serious, 'quebec-private', 'persons');
    const federal = duty(serious, 'pipeda', 'persons');
    const chosen = { decision: 'do-not-notify', reason: 'No.', law: 'Criminal Code, s. 1' } as const;
    const content = (about: Duty): unknown =>
      decisionChange(about, { ...draftOf(about), ...chosen }, serious.id);
    expect(content(federal)).toMatchObject({ content: { prohibition: { law: 'Criminal Code, s. 1' } } });
    expect(content(quebec)).not.toHaveProperty('content.prohibition');
  });
});

describe('a notice that went out', () => {
  test('begins as what is likely: today, the last final document, every law that asks for it', () => {
    const ready = {
      ...serious,
      documents: [
        { ...issued, kind: 'person-notice' },
        { ...issued, id: 'doc2', kind: 'person-notice', draft: true },
      ],
    };
    const about = duty(ready, 'pipeda', 'persons');
    expect(sendingOf({ duty: about, all: all(ready), record: ready, today })).toMatchObject({
      regimes: ['quebec-private', 'pipeda'],
      on: today,
      channel: null,
      document: 'doc1',
      language: 'fr',
      supplement: false,
    });
  });

  test('a second one is a supplement', () => {
    const sent = { ...serious, notices: [notice({ regimes: ['quebec-private'], recipient: 'cai' })] };
    const about = duty(sent, 'quebec-private', 'cai');
    const draft = sendingOf({ duty: about, all: all(sent), record: sent, today });
    expect(draft.supplement).toBe(true);
    const change = readChange(sendingChange(about, { ...draft, channel: 'online-form' }, sent.id));
    expect(change).toMatchObject({ ok: true, value: { content: { supplement: true } } });
    expect(sentUnder(about, sent)).toHaveLength(1);
    expect(sentUnder(duty(sent, 'pipeda', 'opc'), sent)).toHaveLength(0);
  });

  test('a communication that is only allowed wants what was told; no other does', () => {
    const needed = all(serious).filter((about) => {
      const draft = sendingOf({ duty: about, all: all(serious), record: serious, today });
      return askedOf(about, { ...draft, regimes: [about.regime] }).toldNeeded;
    });
    expect(needed.map(({ regime, recipient }) => `${regime} ${recipient}`)).toEqual([
      'quebec-private organisations',
    ]);
  });

  test('what was not chosen is said to be needed, never listed as codes', () => {
    const about = duty(serious, 'quebec-private', 'cai');
    const draft = sendingOf({ duty: about, all: all(serious), record: serious, today });
    const change = readChange(sendingChange(about, draft, serious.id));
    const { fields, whole } = faultsOf(change as Refused, en, SENDING_FIELDS);
    expect(fields).toEqual({ channel: 'An answer is needed.' });
    expect(whole).toBeNull();
  });
});

describe('a refusal', () => {
  test('about one field stands beside it, though it names none', () => {
    const refusal = refused('notice-date-in-future', { on: '2026-07-01', today });
    expect(Object.keys(faultsOf(refusal, en, SENDING_FIELDS).fields)).toEqual(['on']);
    expect(faultsOf(refusal, en, DECISION_FIELDS)).toMatchObject({ fields: {} });
    expect(faultsOf(refusal, en, DECISION_FIELDS).whole).not.toBeNull();
  });

  test('about no field of the form is said as a whole', () => {
    const unknown = refused('invalid', { issues: [{ path: ['content', 'nowhere'], code: 'required' }] });
    expect(faultsOf(unknown, en, SENDING_FIELDS).whole).not.toBeNull();
    expect(faultsOf(refused('record-closed', { number: 'I-1' }), en, SENDING_FIELDS).whole).toMatch(/I-1/);
  });
});

test('every required item leads to a place where it is answered', () => {
  const sections = new Set<string>([...FACT_KEYS, 'measures', 'duties']);
  for (const id of REGIME_IDS) {
    for (const item of Object.values(REGIMES[id].required).flat()) {
      const place = placeOfItem(item, 'abc');
      if (place.at === 'incident' && place.section !== undefined) expect(sections).toContain(place.section);
      else expect(['incident', 'assessment', 'settings']).toContain(place.at);
    }
  }
  expect(placeOfItem({ answeredBy: [{ from: 'fact', fact: 'cause' }] }, 'abc')).toEqual({
    at: 'incident',
    id: 'abc',
    section: 'cause',
  });
});
