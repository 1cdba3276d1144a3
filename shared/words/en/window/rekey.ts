export const rekey = {
  label: 'Key of the register',
  first: 'The first one, since the register was created.',
  since: (at: string) => `In force since ${at}.`,
  action: 'Give the register a new key…',
  title: 'Give the register a new key',
  text: 'For when somebody who may read no further has got hold of the key. Whatever is recorded from now on, and every backup made from now on, opens with the new key alone. Everybody who stays comes in as before.',
  limits:
    'What it does not do: whatever was written until now stays sealed under the earlier key. Whoever already has a copy of the register or of a backup, and that key, can still read everything in it. Older copies and backups that others could reach should be destroyed.',
  cause: 'What happened?',
  causes: {
    departure: 'A member was removed or suspended',
    passphrase: 'Somebody may know a member’s passphrase',
    device: 'A device is lost or was in other hands',
    recovery: 'Somebody may have seen the recovery sheet',
  },
  causeHints: {
    departure: 'Remove or suspend them first. Everybody else keeps their passphrase.',
    passphrase: 'That member gets a new passphrase; the old one opens nothing here any more.',
    device: 'The member who used it gets a new passphrase; the old one opens nothing here any more.',
    recovery: 'A new recovery key takes the place of the one on the sheet.',
  },
  causeNeeded: 'Say what happened.',
  whose: 'Whose?',
  whoseNeeded: 'Choose the member.',
  reason: 'Why (for the journal)',
  reasonNeeded: 'Say why, in a few words.',
  next: 'Continue',
  confirm: 'Put the new key in force',
  done: 'The register has a new key. Make a backup now: earlier ones open with the earlier key.',
  offered:
    'They may keep a copy of the key: this stops future reading only together with a new key of the register.',
};
