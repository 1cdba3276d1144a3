import { welcomeCreate } from './welcome-create.ts';
import { welcomeSheet } from './welcome-sheet.ts';

/** The words of the first screen, of creating a register, and of the recovery sheet. */
export const welcome = {
  title: 'A register of confidentiality incidents',
  lead: 'Record what happened, assess the risk, notify who must be told, and answer for it years later.',
  ways: {
    create: {
      title: 'Create a register',
      text: 'Your organisation, the laws that apply, a passphrase and a recovery key. About five minutes.',
      act: 'Create a register',
    },
    open: {
      title: 'Open a register',
      text: 'One that is on this machine, on a disk or in a shared folder.',
      act: 'Open a register',
    },
    restore: {
      title: 'Restore a backup',
      text: 'Bring a register back from a backup file, with its recovery key.',
      act: 'Restore a backup',
    },
    sample: {
      title: 'Try the sample register',
      text: 'Sixteen incidents of an organisation that does not exist. Change anything: nothing in it is real.',
      act: 'Try the sample',
    },
  },
  opening: 'Opening the sample register…',
  recent: 'Opened on this machine',
  language: 'Language of the window',
  languages: { fr: 'Français', en: 'English' },
  appearance: 'Appearance',
  appearances: { system: 'System', light: 'Light', dark: 'Dark' },
  promise: 'Everything stays on this machine: no account, no network, no server.',
  version: (version: string) => `Version ${version}`,
  create: welcomeCreate,
  sheet: welcomeSheet,
};
