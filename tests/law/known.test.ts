import { describe, expect, it } from 'vitest';
import { CLOCK_IDS, clocksOf } from '../../shared/law/clocks.ts';
import { knownLaw } from '../../shared/law/known.ts';
import { TOPICS } from '../../shared/law/known/fact.ts';
import { LAW_IDS, LAW_NAMES } from '../../shared/law/laws.ts';
import { citeIn } from '../../shared/law/source.ts';
import { englishFaults, frenchFaults, looksEnglish, looksFrench } from '../words/walk.ts';

const LAWS = LAW_IDS.map(knownLaw);
const FACTS = LAWS.flatMap(({ id, facts }) => facts.map((fact) => ({ law: id, ...fact })));
const inLaw = (law: string) => FACTS.filter((fact) => fact.law === law);

describe('the law as Constat knows it', () => {
  it('has every law, by its name, with its clocks', () => {
    expect(LAWS.map(({ id }) => id)).toEqual(LAW_IDS);
    for (const law of LAWS) {
      expect(law.name).toBe(LAW_NAMES[law.id]);
      expect(law.facts.length).toBeGreaterThan(2);
      expect(law.clocks.map(({ clock }) => clock)).toEqual(clocksOf(law.id));
    }
    expect([...new Set(LAW_IDS.flatMap(clocksOf))].sort()).toEqual([...CLOCK_IDS].sort());
  });

  it('says every fact once, in both languages, in the order of the topics', () => {
    for (const { facts } of LAWS) {
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      const order = facts.map(({ topic }) => TOPICS.indexOf(topic));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    const said = FACTS.flatMap(({ text }) => [text.en, text.fr]);
    expect(new Set(said).size).toBeGreaterThan(said.length - 8);
    for (const { text } of FACTS) {
      expect(frenchFaults(text.fr)).toEqual([]);
      expect(englishFaults(text.en)).toEqual([]);
      expect(looksEnglish(text.fr.replace(/«[^»]*»|\([^)]*\)/g, ''))).toBe(false);
      expect(looksFrench(text.en.replace(/“[^”]*”|\([^)]*\)/g, ''))).toBe(false);
    }
  });

  it('each fact has its section, the day it was read and how sure it is; cited in French in French', () => {
    for (const { source } of FACTS) {
      expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(['official', 'secondary', 'unconfirmed']).toContain(source.certainty);
      expect(citeIn(source, 'fr')).not.toMatch(
        /\bss?\.|para\.|PIPEDA|SOR\/|guidance|Policy on|Reg\.|Privacy Act|App\.| and | to /,
      );
    }
    for (const { versions } of LAWS) {
      for (const { upTo } of versions) expect(upTo).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  });

  it('is not surer than its sources are', () => {
    const certainty = (law: string, id: string) =>
      inLaw(law).find((fact) => fact.id === id)?.source.certainty;
    expect(certainty('quebec-public', 'definition')).toBe('secondary');
    expect(certainty('quebec-private', 'public-instead')).toBe('secondary');
    expect(certainty('ontario-health', 'prescribed')).toBe('unconfirmed');
    expect(certainty('bc', 'voluntary')).toBe('secondary');
    for (const { source } of inLaw('gdpr')) expect(source.certainty).not.toBe('official');
  });
});

describe('contradicts none of the common errors', () => {
  const about = (law: string) => inLaw(law).map(({ text }) => [text.en, text.fr].join(' '));

  it('no number of hours or days for telling somebody in Quebec or under PIPEDA', () => {
    for (const law of ['quebec-private', 'quebec-public', 'quebec-health', 'pipeda'] as const) {
      const telling = inLaw(law).filter(({ topic }) => ['recipients', 'manner', 'incident'].includes(topic));
      for (const { text } of telling)
        expect(`${text.en} ${text.fr}`).not.toMatch(/\d+\s*(h|hours|days|jours)/);
      for (const text of about(law)) expect(text).not.toMatch(/72/);
    }
  });

  it('a penalty is for not reporting, never for the incident', () => {
    const penalties = FACTS.filter(({ topic }) => topic === 'penalties');
    expect(penalties).toHaveLength(3);
    for (const { text } of penalties) {
      expect(text.en).toMatch(/not reporting/i);
      expect(text.fr).toMatch(/ne pas (avoir )?déclar/i);
    }
    for (const { text, topic } of FACTS) {
      if (topic !== 'penalties') expect(text.en).not.toMatch(/\bfine\b|penalt|\$/);
    }
  });

  it('no notice is mandatory for the private sector of British Columbia; sections are 3.1 to 3.8', () => {
    expect(inLaw('bc').find(({ id }) => id === 'voluntary')?.text.en).toMatch(/no notice .* is mandatory/);
    for (const { source } of FACTS) expect(source.cite).not.toMatch(/\b23\.\d|P-39\.1, r\./);
  });
});
