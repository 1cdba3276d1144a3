import { describe, expect, it } from 'vitest';
import { notDue, reasonsNotAllowed } from '../../shared/document/allowed.ts';
import { bare, complete, organisation, stamp } from './records.ts';

const KINDS = ['cai-notice', 'opc-report', 'person-notice'] as const;

describe('a document is not made at all', () => {
  it.each(KINDS)('%s: of an annulled record, nor of what is no incident', (kind) => {
    const annulled = {
      ...complete(),
      annulled: { reason: 'x', duplicateOf: null, stamp: stamp(9, '2026-11-25') },
    };
    const none = { ...bare(), notIncident: { reasons: 'x', stamp: stamp(9, '2026-11-25') } };
    expect(notDue(kind, organisation, annulled)).toMatchObject({
      code: 'document-not-due',
      details: { number: 'I-2026-014', why: 'annulled' },
    });
    expect(notDue(kind, organisation, none)).toMatchObject({
      code: 'document-not-due',
      details: { why: 'not-an-incident' },
    });
    expect(notDue(kind, organisation, bare())).toBeUndefined();
  });

  it('under a law that the organisation does not apply', () => {
    const under = (kind: Parameters<typeof notDue>[0], regimes: typeof organisation.regimes) =>
      notDue(kind, { ...organisation, regimes }, null)?.details['regimes'];
    expect(under('cai-notice', ['pipeda'])).toEqual(['quebec-private']);
    expect(under('register', ['pipeda'])).toEqual(['quebec-private']);
    expect(under('opc-report', ['quebec-private'])).toEqual(['pipeda']);
    expect(under('person-notice', ['pipeda'])).toBeUndefined();
    expect(under('opc-report', ['pipeda'])).toBeUndefined();
  });
});

describe('a reason stands in', () => {
  const items = (kind: Parameters<typeof reasonsNotAllowed>[0], ...keys: string[]) =>
    reasonsNotAllowed(
      kind,
      Object.fromEntries(keys.map((key) => [key, 'Why'])),
      (number) => number === 'I-2026-014',
    )?.details['items'];

  it('for an item of the document that may be unknown, and for no other', () => {
    expect(items('cai-notice', 'occurred', 'n_quebec', 'notify_date', 'cause')).toBeUndefined();
    expect(items('cai-notice', 'occurred', 'risk_reasons', 'mystery', 'toString')).toEqual([
      'risk_reasons',
      'mystery',
      'toString',
    ]);
    expect(items('person-notice', 'pi_description', 'advice', 'n_total')).toEqual(['advice', 'n_total']);
  });

  it('in a copy of the register, for an entry that is there', () => {
    expect(items('register', 'I-2026-014/pi_description', 'I-2026-014/aware')).toBeUndefined();
    expect(items('register', 'pi_description', 'I-2026-999/aware', 'I-2026-014/measures')).toEqual([
      'pi_description',
      'I-2026-999/aware',
      'I-2026-014/measures',
    ]);
  });
});
