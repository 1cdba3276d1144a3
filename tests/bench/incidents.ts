import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** Incidents as they really read: public breach reports, again and again where there are not enough of them. */
export function incidents(): () => Record<string, unknown> {
  const rows = breaches();
  let i = 0;
  return () => {
    const row = rows[i % rows.length] ?? {};
    i += 1;
    const story = row['Web.Description'] ?? '';
    return {
      title: `${row['Type.of.Breach'] ?? 'Incident'} – ${row['Name.of.Covered.Entity'] ?? 'x'} (${i})`.slice(0, 300),
      natures: ['unauthorised-access'],
      circumstances: story === '' ? 'Sans description.' : story,
      cause: { kind: 'known', cause: 'theft' },
      aware: { kind: 'date', on: row['Breach.Submission.Date'] ?? '2026-01-05' },
      information: { kind: 'described', categories: ['name', 'health'], description: 'Dossiers de patients' },
      personCategories: ['patients'],
      persons: { kind: 'exact', n: Number(row['Individuals.Affected'] ?? 1) || 1 },
      places: ['CA-QC'],
      unit: row['State'] ?? null,
    };
  };
}

function breaches(): readonly Row[] {
  const file = join(process.cwd(), 'tests/data/hhs-breaches-2009-2015.csv');
  if (!existsSync(file)) throw new Error(`run this from the root: ${file} is not there`);
  return Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
