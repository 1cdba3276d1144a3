import type { Call, Host } from '../../shared/host.ts';

/** A host, and when what was asked of it to keep has been answered. */
export type Watched = {
  readonly host: Host;
  /** Settles once nothing that writes is under way any more, or after so many milliseconds. */
  readonly settled: (atMost: number) => Promise<void>;
};

/**
 * The same host, which remembers what is under way of all that writes: a register is put down only behind the last draft
 * and the last entry that somebody has asked for.
 */
export function watched(host: Host): Watched {
  const pending = new Set<Promise<unknown>>();
  const watch =
    <Input, Output>(call: Call<Input, Output>): Call<Input, Output> =>
    (input) => {
      const answer = call(input);
      pending.add(answer);
      void answer.finally(() => pending.delete(answer));
      return answer;
    };
  return {
    host: {
      ...host,
      perform: watch(host.perform),
      saveDraft: watch(host.saveDraft),
      dropDraft: watch(host.dropDraft),
      issue: watch(host.issue),
      saveIssued: watch(host.saveIssued),
      exportData: watch(host.exportData),
      importFile: watch(host.importFile),
      makeBackup: watch(host.makeBackup),
      makeAnchor: watch(host.makeAnchor),
      drill: watch(host.drill),
      repair: watch(host.repair),
      repairFolder: watch(host.repairFolder),
      addMember: watch(host.addMember),
      endMember: watch(host.endMember),
      changeRole: watch(host.changeRole),
      givePassphrase: watch(host.givePassphrase),
      changePassphrase: watch(host.changePassphrase),
      replaceRecoveryKey: watch(host.replaceRecoveryKey),
      checkRecoveryKey: watch(host.checkRecoveryKey),
      rekey: watch(host.rekey),
      chooseBackupPlace: watch(host.chooseBackupPlace),
      erase: watch(host.erase),
      eraseRecords: watch(host.eraseRecords),
      attach: watch(host.attach),
      saveAttachment: watch(host.saveAttachment),
      eraseAttachment: watch(host.eraseAttachment),
      addPersons: watch(host.addPersons),
      issueLetters: watch(host.issueLetters),
      erasePersons: watch(host.erasePersons),
    },
    settled: async (atMost) => {
      const all = async (): Promise<void> => {
        for (;;) {
          // What asks for something behind something else has had its turn.
          await pause(0);
          if (pending.size === 0) return;
          await Promise.allSettled(pending);
        }
      };
      await Promise.race([all(), pause(atMost)]);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}
