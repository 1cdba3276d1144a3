import { withoutBodies } from '../../../shared/journal/erase.ts';
import { isOfPersons } from '../../../shared/register/persons.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { openEnvelope } from '../envelope.ts';
import { readChains } from '../journal.ts';
import type { Keeper } from '../keeper.ts';
import type { PackageManifest } from './manifest.ts';

/** Which contents of the journal go into the package of one record. */
export type Only = NonNullable<PackageManifest['only']>;

/** What says whose register it is and who may sign; nothing in these is of a record. */
const OF_THE_REGISTER =
  /^(register-created|organisation-set|organisation-amended|member-[a-z-]+|passphrase-given|recovery-replaced|register-rekeyed)$/;

/**
 * The contents that are of this record, or of the register's members and organisation. All others are left out: of other
 * records, copies of the register that tell of them, and the persons list, whose names go into no export. Refused:
 * `damaged`.
 */
export function onlyOf({ machine, folder, vault }: Keeper, record: IncidentRecord): Result<Only> {
  const chains = readChains(machine.disk, folder, vault.id);
  const kept: Record<string, [number, number][]> = {};
  const erased: Record<string, [number, number][]> = {};
  for (const [device, { frames, damage }] of chains) {
    if (damage.length > 0) return refused('damaged');
    for (const linked of frames) {
      const { header, bodies } = linked.frame;
      const envelope = openEnvelope(vault, linked);
      if (typeof envelope === 'string') return refused('damaged');
      for (const [index, { type, record: of }] of envelope.changes.entries()) {
        if (bodies[index] === null) (erased[device] ??= []).push([header.seq, index]);
        else if (of === record.id ? !isOfPersons(type) : of === null && OF_THE_REGISTER.test(type))
          (kept[device] ??= []).push([header.seq, index]);
      }
    }
  }
  return ok({ record: record.number, kept, erased });
}

/** A segment of the journal without the contents that are not to be in the package; every digest stays. */
export function keptOf(segment: Uint8Array, device: string, { kept }: Only): Uint8Array {
  const places = new Set(kept[device]?.map(([seq, index]) => `${seq} ${index}`));
  return withoutBodies(segment, ({ header }, body) => !places.has(`${header.seq} ${body}`)) ?? segment;
}
