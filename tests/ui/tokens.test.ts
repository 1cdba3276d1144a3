import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(path.resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');

/** Every colour of tokens.css that is a pair, by name. */
const pairs = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

type Appearance = 'light' | 'dark';

const grounds = ['paper', 'sheet', 'sunken', 'hover'];
const inks = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'overdue', 'soon'];

/** Text on what it stands on: at least 4.5 to 1. */
const texts: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)),
  ['on-accent', 'fill'],
  ['on-accent', 'fill-strong'],
  ['accent', 'accent-wash'],
  ['accent-strong', 'accent-wash'],
  ['ink', 'accent-wash'],
  ['ink-soft', 'accent-wash'],
  ['overdue', 'overdue-wash'],
  ['overdue-strong', 'overdue-wash'],
  ['on-overdue', 'overdue'],
  ['ink', 'overdue-wash'],
  ['ink-soft', 'overdue-wash'],
  ['accent', 'overdue-wash'],
  ['soon', 'soon-wash'],
  ['ink', 'soon-wash'],
  ['ink-soft', 'soon-wash'],
  ['accent', 'soon-wash'],
  ['paper', 'ink'],
];

/** What shows where a control is, that it is chosen, or that it has the focus: at least 3 to 1. */
const parts: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [
    ['edge', ground] as const,
    ['fill', ground] as const,
    ['focus', ground] as const,
  ]),
  ['focus', 'accent-wash'],
  ['focus', 'overdue-wash'],
  ['accent', 'accent-wash'],
];

describe.each<Appearance>(['light', 'dark'])('the %s tokens', (appearance) => {
  it.each(texts)('let one read %s on %s', (ink, ground) => {
    expect(contrast(ink, ground, appearance)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(parts)('let one see %s on %s', (part, ground) => {
    expect(contrast(part, ground, appearance)).toBeGreaterThanOrEqual(3);
  });

  it('keep the hairlines quieter than what can be filled in', () => {
    const rule = contrast('rule', 'paper', appearance);
    expect(rule).toBeGreaterThan(1.1);
    expect(rule).toBeLessThan(contrast('edge', 'paper', appearance));
  });
});

it('measures contrast as WCAG does', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function contrast(one: string, other: string, appearance: Appearance): number {
  const colours = [one, other].map((name) => {
    const pair = pairs.get(name);
    if (!pair) throw new Error(`tokens.css has no pair --${name}`);
    return pair[appearance];
  });
  return ratio(colours[0]!, colours[1]!);
}

function ratio(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
