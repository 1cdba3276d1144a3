import { describe, expect, test } from 'vitest';
import { isNeq, officerOn, organisationSchema, QUESTIONS } from '../../shared/register/organisation.ts';
import { parse } from '../../shared/register/parse.ts';
import { makeOrganisation } from '../make.ts';

const OFFICER = { name: 'Ève Roy', title: 'Responsable', email: 'eve@exemple.ca' };

test('what is left out falls back: both laws, French, the clock of Quebec', () => {
  expect(organisationSchema.parse({ name: 'Org', officer: OFFICER })).toEqual({
    name: 'Org',
    officer: OFFICER,
    regimes: ['quebec-private', 'pipeda'],
    language: 'fr',
    zone: 'America/Toronto',
  });
});

const NOTHING = Object.fromEntries(QUESTIONS.map((question) => [question, null]));

test('answers on which laws apply are kept as they were given, one for each question', () => {
  const situation = { ...NOTHING, quebec: 'yes', federal: 'unsure' };
  expect(organisationSchema.parse({ name: 'O', officer: OFFICER, situation }).situation).toEqual(situation);
});

test('laws come in one order, each once', () => {
  const regimes = (given: string[]) =>
    organisationSchema.parse({ name: 'O', officer: OFFICER, regimes: given }).regimes;
  expect(regimes(['pipeda', 'quebec-private'])).toEqual(['quebec-private', 'pipeda']);
  expect(regimes(['pipeda'])).toEqual(['pipeda']);
  expect(regimes(['pipeda', 'pipeda'])).toEqual(['pipeda']);
});

test('a NEQ is ten digits that begin with 1, 2, 3 or 8; spaces and hyphens are taken out', () => {
  expect(['1144556677', '2244556677', '3344556677', '8844556677'].every(isNeq)).toBe(true);
  expect(['4144556677', '0144556677', '114455667', '11445566777', '114455667a', ''].some(isNeq)).toBe(false);
  expect(makeOrganisation({ neq: '11 4455-6677' }).neq).toBe('1144556677');
});

describe('refused, by field', () => {
  test.each([
    [{ name: ' ' }, ['name'], 'required'],
    [{ neq: '5555555555' }, ['neq'], 'not-a-neq'],
    [{ officer: { ...OFFICER, email: 'eve@' } }, ['officer', 'email'], 'not-an-email'],
    [{ officer: { ...OFFICER, email: 'a b@c.ca' } }, ['officer', 'email'], 'not-an-email'],
    [{ officer: { ...OFFICER, from: '2026-02-30' } }, ['officer', 'from'], 'not-a-date'],
    [{ officer: { name: 'Ève', email: 'e@x.ca' } }, ['officer', 'title'], 'required'],
    [{ officer: undefined }, ['officer'], 'required'],
    [{ regimes: [] }, ['regimes'], 'required'],
    [{ regimes: ['gdpr'] }, ['regimes', 0], 'not-in-list'],
    [{ language: 'de' }, ['language'], 'not-in-list'],
    [{ zone: 'Mars/Olympus' }, ['zone'], 'malformed'],
    [{ zone: '' }, ['zone'], 'malformed'],
    [{ internalTargetHours: 0 }, ['internalTargetHours'], 'too-small'],
    [{ situation: { ...NOTHING, moon: 'yes' } }, ['situation'], 'unknown-key'],
    [{ situation: { ...NOTHING, public: 'perhaps' } }, ['situation', 'public'], 'not-in-list'],
    [{ colour: 'red' }, [], 'unknown-key'],
  ])('%j', (over, path, code) => {
    const read = parse(organisationSchema, { name: 'Org', officer: OFFICER, ...over });
    expect(read).toMatchObject({ ok: false, details: { issues: [{ path, code }] } });
  });
});

describe('who was in charge on a date', () => {
  const former = { ...OFFICER, name: 'Ancienne', from: '2024-01-01', to: '2025-06-30' };
  const first = { ...OFFICER, name: 'Première', to: '2023-12-31' };
  const organisation = makeOrganisation({ formerOfficers: [first, former] });

  test.each([
    ['2023-12-31', 'Première'],
    ['2024-01-01', 'Ancienne'],
    ['2025-06-30', 'Ancienne'],
    ['2025-07-01', 'Hélène Côté'],
    ['1999-01-01', 'Première'],
  ])('%s: %s', (date, name) => {
    expect(officerOn(organisation, date).name).toBe(name);
  });

  test('a former officer whose charge has no end date is not found by date', () => {
    const open = makeOrganisation({ formerOfficers: [{ ...OFFICER, name: 'Sans fin', from: '2020-01-01' }] });
    expect(officerOn(open, '2021-01-01').name).toBe('Hélène Côté');
  });

  test('without former officers it is the one of today', () => {
    expect(officerOn(makeOrganisation(), '2001-01-01').name).toBe('Hélène Côté');
  });
});
