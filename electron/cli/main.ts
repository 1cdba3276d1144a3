/** The command line: constat VERB … (design: one file per verb; this is the table of contents). */

import process from 'node:process';
import { run } from './run.ts';
import { add } from './verbs/add.ts';
import { affected } from './verbs/affected.ts';
import { anchor } from './verbs/anchor.ts';
import { assess } from './verbs/assess.ts';
import { attach, attachment } from './verbs/attach.ts';
import { backup } from './verbs/backup.ts';
import { document } from './verbs/document.ts';
import { drill } from './verbs/drill.ts';
import { due } from './verbs/due.ts';
import { erase } from './verbs/erase.ts';
import { exportCopy } from './verbs/export.ts';
import { help } from './verbs/help.ts';
import { importFile } from './verbs/import.ts';
import { init } from './verbs/init.ts';
import { law } from './verbs/law.ts';
import { list } from './verbs/list.ts';
import { memberAdd } from './verbs/member-add.ts';
import { memberPassphrase, memberReinstate } from './verbs/member-passphrase.ts';
import { memberRole } from './verbs/member-role.ts';
import { memberRemove, memberSuspend } from './verbs/member-suspend.ts';
import { members } from './verbs/members.ts';
import { passphrase } from './verbs/passphrase.ts';
import { perform } from './verbs/perform.ts';
import { persons, personsAdd } from './verbs/persons.ts';
import { acknowledge } from './verbs/acknowledge.ts';
import { recoveryCheck } from './verbs/recovery-check.ts';
import { recoveryReplace } from './verbs/recovery-replace.ts';
import { rekey } from './verbs/rekey.ts';
import { repair } from './verbs/repair.ts';
import { restore } from './verbs/restore.ts';
import { retention } from './verbs/retention.ts';
import { schema } from './verbs/schema.ts';
import { show } from './verbs/show.ts';
import { verify } from './verbs/verify.ts';

process.exitCode = await run(process.argv.slice(2), {
  init,
  add,
  perform,
  list,
  show,
  assess,
  due,
  law,
  document,
  import: importFile,
  export: exportCopy,
  verify,
  anchor,
  backup,
  repair,
  restore,
  drill,
  members,
  'member-add': memberAdd,
  'member-suspend': memberSuspend,
  'member-reinstate': memberReinstate,
  'member-remove': memberRemove,
  'member-role': memberRole,
  'member-passphrase': memberPassphrase,
  passphrase,
  'recovery-replace': recoveryReplace,
  'recovery-check': recoveryCheck,
  rekey,
  acknowledge,
  attach,
  attachment,
  persons,
  'persons-add': personsAdd,
  affected,
  retention,
  erase,
  schema,
  help,
});
