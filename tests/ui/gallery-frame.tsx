import { type ReactNode, useState } from 'react';
import {
  Badge,
  Button,
  Callout,
  Frame,
  IconButton,
  LawMark,
  LinkList,
  ListRow,
  MenuButton,
  PageHeader,
  Pairs,
  Rail,
  Ring,
  Section,
  Status,
  Timeline,
} from '../../renderer/ui/kit.ts';

/** A page as the app has them, with nothing of the app in it. */
export function FramePage(): ReactNode {
  const [place, go] = useState('register');
  const item = (id: string) => ({ id, isCurrent: id === place, onPress: () => go(id) });
  return (
    <Frame
      skipLabel="Aller au contenu"
      place={place}
      banner={
        <>
          <Callout title="Registre d’exemple" />
          <Callout tone="soon" title="Lecture seule">
            Ouvert par M. Tremblay sur un autre poste.
          </Callout>
        </>
      }
      rail={
        <Rail
          label="Navigation principale"
          head={<strong style={{ fontFamily: 'var(--serif)', fontSize: 'var(--size-4)' }}>Constat</strong>}
          items={[
            {
              ...item('today'),
              label: 'Aujourd’hui',
              icon: 'today',
              count: 4,
              countLabel: '4 choses à faire',
              countTone: 'overdue',
              shortcut: 'Alt+1',
            },
            { ...item('register'), label: 'Registre', icon: 'register', shortcut: 'Alt+2' },
            { ...item('incidents'), label: 'Incidents', icon: 'incident', isNested: true, count: 1151 },
            { ...item('journal'), label: 'Journal', icon: 'journal' },
            { ...item('import'), label: 'Importation', icon: 'import' },
            { ...item('law'), label: 'Lois et règlements', icon: 'law' },
            { ...item('settings'), label: 'Paramètres', icon: 'settings' },
          ]}
          foot={
            <>
              <Button variant="quiet" size="small" icon="lock" shortcut="Ctrl+L">
                Verrouiller
              </Button>
            </>
          }
        />
      }
      contextLabel="Obligations"
      context={
        <>
          <Section title="À faire" level={2}>
            <LinkList label="Obligations">
              <ListRow
                id="cai"
                title="Aviser la Commission d’accès à l’information"
                secondary="Avec diligence. Il manque 3 éléments sur 11."
                leading={<Ring value={0.7} tone="soon" />}
                trailing={<Badge tone="soon">Bientôt</Badge>}
              />
              <ListRow
                id="persons"
                title="Aviser les personnes concernées"
                secondary="En retard de 2 jours"
                leading={<Ring value={1} tone="overdue" />}
                trailing={<Badge tone="overdue">En retard</Badge>}
              />
              <ListRow
                id="kept"
                title="Inscrire au registre"
                leading={<Ring value={1} />}
                trailing={<Badge tone="done-quietly">Fait</Badge>}
              />
            </LinkList>
          </Section>
          <Callout tone="soon" title="11 jours restants">
            Réponse conseillée au plus tard le jeudi 17 décembre 2026.
          </Callout>
          <Section title="Il manque" level={3}>
            <Pairs
              look="stacked"
              pairs={[
                { label: 'Personnes concernées au Québec', value: 'Le nombre, ou une approximation' },
                { label: 'Mesures prises', value: 'Au moins une' },
              ]}
            />
          </Section>
        </>
      }
    >
      <PageHeader
        back={{ label: 'Registre', onPress: () => go('register') }}
        number="I-2026-014"
        status={
          <>
            <Status shape="half">Évalué</Status>
            <Badge tone="overdue">Avis en retard</Badge>
          </>
        }
        title="Courriel de facturation envoyé à la mauvaise cliente"
        subtitle="Inscrit le 24 novembre 2026 à 14 h 05 par Chantal Bégin. Dernière écriture au journal il y a 3 minutes."
        actions={
          <>
            <Button variant="primary" icon="seal" shortcut="Ctrl+Enter">
              Conclure
            </Button>
            <MenuButton
              label="Autres actions"
              items={[
                { id: 'print', label: 'Imprimer', icon: 'printer', shortcut: 'Ctrl+P' },
                { id: 'annul', label: 'Annuler la fiche…', icon: 'ban', isDanger: true },
              ]}
              onAction={() => go('today')}
            />
          </>
        }
      />
      <Section
        title="Les faits"
        id="facts"
        look="ruled"
        mark={
          <LawMark
            label="Source : A-2.1, r. 3.1, art. 3"
            short="art. 3"
            cite="Règlement sur les incidents de confidentialité, art. 3"
            text="L’avis à la Commission contient : 1° le nom de l’organisation ayant fait l’objet de l’incident…"
            certainty="Texte officiel"
            certaintyTone="sure"
            read="Lu le 22 novembre 2026"
            onMore={() => go('law')}
          />
        }
        actions={<IconButton icon="pen" label="Modifier les faits" shortcut="E" />}
      >
        <Pairs
          pairs={[
            { label: 'Nature', value: 'Communication non autorisée' },
            {
              label: 'Circonstances',
              value:
                'Une facture portant le nom, l’adresse et le solde d’un client a été jointe au courriel d’une autre cliente, qui l’a signalé le jour même.',
            },
            { label: 'Quand', value: 'Le 23 novembre 2026, vers 16 h' },
            { label: 'Personnes concernées', value: '1, au Québec' },
          ]}
        />
      </Section>
      <Section title="Chronologie" look="ruled">
        <Timeline
          label="Chronologie"
          detailLabel="Ce qui a changé"
          entries={[
            {
              id: '1',
              time: '24 nov., 14 h 05',
              dateTime: '2026-11-24T14:05',
              actor: 'Chantal Bégin',
              text: 'Incident inscrit',
              icon: 'plus',
            },
            {
              id: '2',
              time: '24 nov., 14 h 12',
              dateTime: '2026-11-24T14:12',
              actor: 'Chantal Bégin',
              text: 'Nombre de personnes modifié',
              detail: 'De « inconnu » à « 1 ».',
            },
            {
              id: '3',
              time: '25 nov., 9 h 40',
              dateTime: '2026-11-25T09:40',
              actor: 'Marc Tremblay',
              text: 'Risque évalué : préjudice sérieux',
              icon: 'scale',
            },
          ].map((entry) => ({ ...entry, icon: entry.icon === 'plus' ? ('plus' as const) : undefined }))}
        />
      </Section>
    </Frame>
  );
}
