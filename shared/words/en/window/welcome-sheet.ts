/** The words of the recovery sheet, which is printed in both languages. */
export const welcomeSheet = {
  title: 'Recovery sheet',
  organisation: 'Organisation',
  folder: 'Folder of the register',
  date: 'Printed on',
  key: 'Recovery key',
  what: [
    'This key opens the register for reading when the passphrase is lost, or when the person who knows it is away.',
    'Whoever has it can read everything in the register: keep this sheet in a safe, away from the machine.',
    'It is stored nowhere else. If it and the passphrase are both lost, nobody can open the register.',
  ],
  how: 'In Constat, at the passphrase, choose “Recovery key” and type these groups, or paste what the QR code holds. Capital or small letters, spaces and dashes do not matter.',
  keptBy: 'Kept by',
  keptAt: 'Where',
};
