/*
 * npm run golden: a register of the format that is written now, with something of everything in it, for ever after. It is
 * made once for each format; one that is there is never made again: registers like it are in people's hands.
 */

import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { makeAnchor } from '../../electron/keeper/anchor.ts';
import { attach } from '../../electron/keeper/attachments.ts';
import { drillRestore } from '../../electron/keeper/backup/drill.ts';
import { makeBackup } from '../../electron/keeper/backup/make.ts';
import { saveDraft } from '../../electron/keeper/drafts.ts';
import { eraseAttachment, eraseRecord } from '../../electron/keeper/erase.ts';
import { exportData } from '../../electron/keeper/export.ts';
import { issueDocument } from '../../electron/keeper/issue.ts';
import { type Keeper, openRegister } from '../../electron/keeper/keeper.ts';
import {
  addMember,
  changePassphrase,
  checkRecoveryKey,
  endMember,
  replaceRecoveryKey,
} from '../../electron/keeper/members.ts';
import { addPersons } from '../../electron/keeper/persons.ts';
import { rekey } from '../../electron/keeper/rekey.ts';
import { sha256 } from '../../electron/keeper/seal.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { FORMAT } from '../../electron/keeper/vault.ts';
import { hex } from '../../shared/journal/bytes.ts';
import { chance, randomChange } from '../keeper/commands.ts';
import {
  cleanUp,
  incident,
  makeRegister,
  note,
  open,
  PASSPHRASE,
  type Register,
  segment,
  value,
} from '../keeper/make.ts';
import { contentsOf, digestOfFiles, type Expected } from './contents.ts';

const LINE = 'une corneille sur le toit gris';
const ANNE = 'quatre barques rentrent au port';
const RENE = 'le facteur passe avant midi juste';
const LEO = 'trois renards au bord du fleuve';
const LETTER = '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
const PERSON = 'Léa Roy-Ōtsuka';
const OLD = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };

const place = resolve('tests/golden', `format-${FORMAT}`);
if (existsSync(place)) {
  process.stderr.write(`tests/golden/format-${FORMAT} is there already, and stays what it is.\n`);
  process.exit(1);
}
try {
  await make();
} finally {
  cleanUp();
}

async function make(): Promise<void> {
  const tools = { workerFile: resolve('dist/electron/worker.mjs'), fontsFolder: resolve('dist/fonts') };
  const register = await makeRegister(tools);
  const recoveryKey = new Uint8Array(register.machine.random(32));
  const keeper = value(open(register));
  const attached = await fill(keeper, register);
  await keep(keeper, register);
  people(keeper, recoveryKey);
  value(
    saveDraft(register.machine, register.folder, keeper.vault, {
      ...{ id: 'd1', kind: 'facts', record: null, value: 'à finir' },
    }),
  );
  const half = readFileSync(segment(register)).subarray(0, 300);
  keeper.close();

  // The power goes in the middle of a write.
  appendFileSync(segment(register), half);
  const unlock = { passphrase: ANNE };
  const hers = value(
    await openRegister({ machine: register.machine, folder: register.folder, unlock, mode: 'write' }),
  );
  value(hers.perform(note('I-2026-001', 'Revu avec Line.')));
  hers.close();
  const last = value(await openRegister({ ...register, unlock: { passphrase: LINE }, mode: 'write' }));
  value(last.performOwn({ type: 'torn-tails-acknowledged', content: {} }));
  mkdirSync(place, { recursive: true });
  value(await makeBackup(last, { kind: 'full', out: join(place, 'whole.age') }));
  const report = last.verify();
  if (!report.ok) throw new Error(`made damaged: ${JSON.stringify(report)}`);
  const records = [...last.records()].map(({ number, facts }) => [number, facts.title] as const);
  const found = contentsOf(register.folder, last.vault);
  last.close();

  rmSync(join(register.folder, 'lock'), { force: true });
  cpSync(register.folder, join(place, 'register.constat'), { recursive: true });
  const expected: Expected = {
    format: FORMAT,
    files: digestOfFiles(place),
    passphrases: { officer: LINE, analyst: ANNE, reader: RENE },
    recoveryKey: hex(recoveryKey),
    ...found,
    removed: report.removed,
    records: records.sort(([a], [b]) => (a < b ? -1 : 1)),
    attachment: { record: 'I-2026-001', name: attached, sha256: hex(sha256(Buffer.from(LETTER, 'latin1'))) },
    person: { name: PERSON, record: 'I-2026-001' },
  };
  writeFileSync(join(place, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

async function fill(keeper: Keeper, { home }: Register): Promise<string> {
  const file = join(home, 'Courriel reçu.pdf');
  writeFileSync(file, Buffer.from(LETTER, 'latin1'));
  const first = value(
    keeper.perform(
      incident('Courriel mal adressé – œuvre', {
        circumstances: 'Une liste de clients envoyée à un autre client. “Quoted”, 漢字, \u202e.',
        persons: { kind: 'exact', n: 2 },
      }),
    ),
  ).changes[0]!.record!;
  const { name } = value(await attach(keeper, { record: first, file }));
  const text = `nom;adresse;courriel;langue\n${PERSON};1, rue A;;fr\nAnn Lee;;ann@example.test;en\n`;
  value(await addPersons(keeper, { record: first, text }));
  value(keeper.perform({ type: 'hold-placed', record: first, reason: 'Litige', content: {} }));
  const draft = { kind: 'cai-notice', record: first, language: 'fr', draft: true, reasons: {} } as const;
  value(await issueDocument(keeper, { ...draft, out: join(home, 'avis.pdf') }));

  const past = value(
    keeper.perform([incident('Ancien', OLD), incident('Ancien aussi', OLD)], { batch: 'import' }),
  ).changes;
  const { attachment } = value(await attach(keeper, { record: 'I-2026-003', file }));
  value(eraseAttachment(keeper, { record: 'I-2026-003', attachment, reason: 'Jointe par erreur' }));
  value(keeper.perform({ type: 'closed', record: past[0]!.record!, content: { reasons: 'Fait.' } }));
  value(eraseRecord(keeper, { record: 'I-2026-002', reason: 'Au terme', confirmed: 'I-2026-002' }));

  const dice = chance(1);
  let last: string | undefined;
  for (let i = 0; i < 120; i += 1) {
    // Some are refused, as an officer's slips are.
    const done = keeper.perform(randomChange(keeper, dice, '2026-03-03', last));
    if (done.ok) last = done.value.changes.at(-1)?.id;
  }
  return name;
}

async function keep(keeper: Keeper, { home }: Register): Promise<void> {
  value(makeAnchor(keeper, { to: 'Me Roy, notaire', out: join(home, 'tete.txt') }));
  value(exportData(keeper, { format: 'json', language: 'en', out: join(home, 'registre.json') }));
  const folder = join(home, 'copies');
  mkdirSync(folder);
  const { file } = value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder }));
  value(await drillRestore(keeper, { file, place: 'first' }));
}

function people(keeper: Keeper, recoveryKey: Uint8Array): void {
  const own = { passphrase: PASSPHRASE };
  const cost = FLOOR;
  value(addMember(keeper, { name: 'Anne Roy', role: 'analyst', passphrase: ANNE, own, cost }));
  value(addMember(keeper, { name: 'René Cyr', role: 'reader', passphrase: RENE, own, cost }));
  value(addMember(keeper, { name: 'Léo Boisvert', role: 'analyst', passphrase: LEO, own, cost }));
  const leo = keeper.state.head.members.find(({ name }) => name === 'Léo Boisvert')!;
  value(endMember(keeper, 'member-removed', { member: leo.id, reason: 'Départ' }));
  value(rekey(keeper, { own, cost, cause: 'departure', reason: 'Léo est parti', renewed: null }));
  value(replaceRecoveryKey(keeper, { recoveryKey: recoveryKey.slice(), own, cost }));
  value(checkRecoveryKey(keeper, recoveryKey.slice()));
  value(changePassphrase(keeper, { passphrase: LINE, own, cost }));
}
