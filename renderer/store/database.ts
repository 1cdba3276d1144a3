import { Dexie, type EntityTable } from 'dexie';
import type { Row } from '../../shared/register/row.ts';

/**
 * The working copy (design D3): rows in clear, indexed, in a session that is never written to the disk. It is filled by
 * the feed and gone with its process; nothing is read from it that the journal could not give again.
 */
export type Working = Dexie & { readonly rows: EntityTable<Row, 'id'> };

export function openWorking(name: string): Working {
  const database = new Dexie(name, { chromeTransactionDurability: 'relaxed' }) as Working;
  // One index for what the lists ask: each more is paid for every row, and the table sorts its own array.
  database.version(1).stores({ rows: 'id, [status+updated]' });
  // Nobody but ourselves asks for the room of it (`dropWorking`): it makes way, and Dexie need not warn of that.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  return database;
}

/** Puts the working copy away: nothing of it stays in the session, not even until its process ends. */
export function dropWorking(working: Working): void {
  working.close();
  // What still reads from it ends first; there is nobody to tell of it.
  indexedDB.deleteDatabase(working.name);
}
