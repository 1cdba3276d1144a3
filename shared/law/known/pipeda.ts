import { official, secondary } from '../source.ts';
import { known, type KnownFact } from './fact.ts';

/** PIPEDA and SOR/2018-64: what is not already told by regimes/pipeda.ts and clocks.ts. */
export const PIPEDA: readonly KnownFact[] = [
  known(
    'commercial',
    'applies',
    [
      'It applies to commercial activity, in the provinces that have no Act in its place, and to federal works, undertakings and businesses, for their customers and their employees.',
      'Elle s’applique aux activités commerciales, dans les provinces qui n’ont pas de loi en tenant lieu, et aux entreprises fédérales, pour leur clientèle et leur personnel.',
    ],
    official('PIPEDA, s. 4(1)'),
  ),
  known(
    'borders',
    'applies',
    [
      'It also applies where information crosses a provincial or national border, often together with a provincial Act.',
      'Elle s’applique aussi lorsque des renseignements franchissent une frontière provinciale ou nationale, souvent en même temps qu’une loi provinciale.',
    ],
    secondary('PIPEDA, s. 4(1)'),
  ),
  known(
    'federal-in-quebec',
    'applies',
    [
      'Whether the law of Quebec also binds a federal undertaking there is a constitutional question on which lawyers differ: Constat does not decide it, and shows both.',
      'Que la loi du Québec lie aussi une entreprise fédérale qui s’y trouve est une question constitutionnelle sur laquelle les juristes diffèrent : Constat ne la tranche pas et montre les deux.',
    ],
    official('PIPEDA, ss. 2(1) and 4(1)(b)'),
  ),
  known(
    'business-contact',
    'applies',
    [
      'It leaves out business contact information used solely to communicate with a person about their work.',
      'Elle exclut les coordonnées d’affaires utilisées uniquement pour communiquer avec une personne au sujet de son travail.',
    ],
    official('PIPEDA, s. 4.01'),
  ),
  known(
    'one-is-enough',
    'threshold',
    [
      'A real risk of significant harm to one individual is enough. Significant harm includes bodily harm, humiliation, damage to reputation or relationships, loss of employment or opportunities, financial loss, identity theft, negative effects on credit, and damage to or loss of property; the list is open.',
      'Un risque réel de préjudice grave à l’endroit d’un seul individu suffit. Le préjudice grave comprend la lésion corporelle, l’humiliation, le dommage à la réputation ou aux relations, la perte d’emploi ou d’occasions, la perte financière, le vol d’identité, l’effet négatif sur le crédit et le dommage aux biens ou leur perte ; la liste est ouverte.',
    ],
    official('PIPEDA, s. 10.1(1) and (7)'),
  ),
  known(
    'self-assessment',
    'threshold',
    [
      'The Commissioner offers a questionnaire whose output is “likely” or “unlikely”: no substitute for judgement, and nothing of it is sent.',
      'Le Commissariat offre un questionnaire dont le résultat est « probable » ou « peu probable » : il ne remplace pas le jugement, et rien n’en est transmis.',
    ],
    official('OPC guidance'),
    '2025-03-26',
  ),
  known(
    'no-deferral',
    'recipients',
    [
      'Individuals are told unless a law prohibits it; a request of the police is no such prohibition.',
      'Les intéressés sont avisés à moins qu’une loi ne l’interdise ; une demande de la police n’est pas une telle interdiction.',
    ],
    official('PIPEDA, s. 10.1(3)'),
  ),
  known(
    'others',
    'recipients',
    [
      'Other organisations and government institutions are told where they can reduce or mitigate the harm, and individuals are told.',
      'D’autres organisations et des institutions gouvernementales sont avisées si elles peuvent réduire ou atténuer le préjudice et que les intéressés sont avisés.',
    ],
    official('PIPEDA, s. 10.2(1)'),
  ),
  known(
    'indirect',
    'manner',
    [
      'Notice is indirect where a direct one would likely cause further harm or undue hardship, or where there is no contact information.',
      'L’avis est indirect lorsqu’un avis direct causerait vraisemblablement un préjudice accru ou une difficulté excessive, ou lorsque les coordonnées manquent.',
    ],
    official('SOR/2018-64, s. 5(1)'),
  ),
  known(
    'every-breach',
    'register',
    [
      'A record of every breach is kept, whatever the risk; the Commissioner gets access or a copy on request.',
      'Un registre de toutes les atteintes est tenu, quel que soit le risque ; le commissaire y a accès ou en reçoit copie sur demande.',
    ],
    official('PIPEDA, s. 10.3'),
  ),
  known(
    'access',
    'rights',
    [
      'Access to one’s information and its correction, on a request in writing; the organisation helps on request. A cost only after an estimate that the person confirms.',
      'Accès à ses renseignements et correction de ceux-ci, sur demande écrite ; l’organisation aide sur demande. Des frais seulement après une estimation que la personne confirme.',
    ],
    official('PIPEDA, s. 8(1), (2) and (6)'),
  ),
  known(
    'two-clocks',
    'answer',
    [
      'The time to answer runs from receipt; the time to give notice of an extension runs from the date of the request. The earlier is to be watched.',
      'Le délai de réponse court à compter de la réception ; celui de l’avis de prolongation, à compter de la date de la demande. C’est le plus court qu’il faut surveiller.',
    ],
    official('PIPEDA, s. 8(3) and (4)'),
  ),
  known(
    'refusal',
    'refusal',
    [
      'A refusal is in writing, with reasons and recourse; the information is kept while recourse is open.',
      'Un refus est donné par écrit, avec ses motifs et les recours ; les renseignements sont conservés tant qu’un recours est possible.',
    ],
    official('PIPEDA, s. 8(7) and (8)'),
  ),
  known(
    'institutions',
    'refusal',
    [
      'Where a request touches disclosures to government institutions, the institution is told, and there is no answer before its own or 30 days; if it objects, the request is refused and the Commissioner is told, not the person.',
      'Lorsqu’une demande vise des communications à des institutions gouvernementales, l’institution est avisée, et il n’est pas répondu avant sa réponse ou 30 jours ; si elle s’oppose, la demande est refusée et le commissaire en est avisé, non la personne.',
    ],
    official('PIPEDA, s. 9(2.1) to (2.4)'),
  ),
  known(
    'complaints',
    'complaints',
    [
      'Complaints have an accessible and simple procedure, and all are investigated; where one is justified, measures are taken. No number of days is set.',
      'Les plaintes ont une procédure accessible et simple, et toutes font l’objet d’une enquête ; si l’une est fondée, des mesures sont prises. Aucun nombre de jours n’est fixé.',
    ],
    official('PIPEDA, Sch. 1, cl. 4.10'),
  ),
  known(
    'commissioner',
    'recourse',
    [
      'The Commissioner reports within a year of a complaint.',
      'Le commissaire dresse un rapport dans l’année qui suit une plainte.',
    ],
    official('PIPEDA, s. 13(1)'),
  ),
  known(
    'offence',
    'penalties',
    [
      'Knowingly not reporting, not notifying or not recording is an offence: up to $10,000 on summary conviction, up to $100,000 on indictment. Having had a breach is none.',
      'Sciemment ne pas déclarer, ne pas aviser ou ne pas tenir le registre est une infraction : jusqu’à 10 000 $ par procédure sommaire, jusqu’à 100 000 $ par mise en accusation. Avoir subi une atteinte n’en est pas une.',
    ],
    official('PIPEDA, s. 28'),
  ),
  known(
    'bill-c-36',
    'coming',
    [
      'Bill C-36, tabled in June 2026, would repeal Part 1 and put another Act and a new commission in its place. It was law in no text read.',
      'Le projet de loi C-36, déposé en juin 2026, abrogerait la partie 1 et mettrait à sa place une autre loi et une nouvelle commission. Il n’avait force de loi dans aucun texte lu.',
    ],
    secondary('Bill C-36'),
  ),
  known(
    'mobility',
    'coming',
    [
      'A division on the mobility of data (ss. 10.4 to 10.6) is enacted and was not in force in the text read.',
      'Une section sur la mobilité des données (art. 10.4 à 10.6) est édictée et n’était pas en vigueur dans le texte lu.',
    ],
    official('S.C. 2026, c. 3, s. 389'),
  ),
];
