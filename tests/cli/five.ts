/** What a person in charge adds to five of the imported reports, so that both authorities can be told. */

const CONSULTED = { name: 'Édith Gagné-Řezníček', on: '2026-02-04' };

/** Rows of the file: one without a narrative, one whose narrative lost its apostrophes, three whole ones. */
const ROWS = [3, 4, 5, 12, 39] as const;

export type Completed = {
  readonly number: string;
  readonly changes: readonly object[];
  /** What each document must say of it, whatever its language. */
  readonly says: readonly string[];
  readonly dates: Readonly<
    Record<'fr' | 'en', Readonly<Record<'cai-notice' | 'opc-report', readonly string[]>>>
  >;
  /** The reasons of the conclusion: asked by the Commission, not by the Commissioner. */
  readonly reasons: string;
};

export function fiveCompleted(year: string): readonly Completed[] {
  return ROWS.map((row, at) => completedOne(`I-${year}-${String(row).padStart(3, '0')}`, at + 1));
}

function completedOne(number: string, day: number): Completed {
  const circumstances = `Un support non chiffré a été volé dans le bureau ${day} de l’établissement.`;
  const described = `Fiches de rendez-vous de la clinique ${day}.`;
  const told = `Une lettre recommandée à chaque personne, série ${day}.`;
  const mended = `Chiffrement des postes de l’étage ${day}`;
  const planned = `Formation du personnel de l’étage ${day}.`;
  const reasons = `Des renseignements de santé sont aux mains d’un voleur (dossier ${day}).`;
  return {
    number,
    says: [circumstances, described, told, mended],
    dates: {
      fr: {
        'cai-notice': [
          `1${day} janvier 2026`,
          `2${day} janvier 2026`,
          `1${day} février 2026`,
          `12${day}`,
          planned,
        ],
        'opc-report': [`1${day} janvier 2026`, `1${day} février 2026`],
      },
      en: {
        'cai-notice': [
          `January 1${day}, 2026`,
          `January 2${day}, 2026`,
          `February 1${day}, 2026`,
          `12${day}`,
          planned,
        ],
        'opc-report': [`January 1${day}, 2026`, `February 1${day}, 2026`],
      },
    },
    reasons,
    changes: [
      {
        type: 'facts-amended',
        record: number,
        reason: 'Confirmé par l’établissement visé.',
        set: {
          circumstances,
          occurred: { kind: 'date', on: `2026-01-1${day}` },
          aware: { kind: 'date', on: `2026-01-2${day}` },
          determined: { on: '2026-02-03' },
          information: { kind: 'described', categories: ['name', 'health'], description: described },
          personsInQuebec: { kind: 'exact', n: 120 + day },
          personsToldHow: told,
          personsToldWhen: { kind: 'date', on: `2026-02-1${day}` },
        },
      },
      measure(number, { aim: 'reduce-risk', state: 'taken', description: mended, on: '2026-02-05' }),
      measure(number, {
        aim: 'prevent-recurrence',
        state: 'planned',
        description: planned,
        timing: 'avant l’été',
      }),
      {
        type: 'risk-assessed',
        record: number,
        content: {
          answers: {
            sensitivity: { value: 'high', evidence: 'Renseignements de santé.' },
            recipient: { value: 'malicious', evidence: 'Le support a été volé.' },
            access: { value: 'possible', evidence: 'Rien n’était chiffré.' },
          },
          conclusions: [
            { regime: 'quebec-private', serious: true, reasons },
            { regime: 'pipeda', serious: true, reasons },
          ],
          consulted: CONSULTED,
          on: CONSULTED.on,
        },
      },
    ],
  };
}

const measure = (record: string, given: object): object => ({
  type: 'measure-added',
  record,
  content: { measure: given },
});
