import { type ReactNode, useState } from 'react';
import {
  Badge,
  Button,
  ButtonGroup,
  Callout,
  Divider,
  EmptyState,
  Icon,
  IconButton,
  Kbd,
  LinkButton,
  LinkList,
  ListRow,
  Paper,
  Progress,
  Ring,
  Section,
  Spinner,
  Status,
  ToggleButton,
  VisuallyHidden,
} from '../../renderer/ui/kit.ts';
import { type IconName, shapes } from '../../renderer/ui/icons.ts';

/** What is not a field and not over the page. */
export function PartsPage(): ReactNode {
  const [isPressed, press] = useState(true);
  const [chosen, choose] = useState('');
  return (
    <main style={{ maxWidth: '60rem', margin: '0 auto', padding: '2rem', display: 'grid', gap: '2rem' }}>
      <h1 style={{ fontFamily: 'var(--serif)', fontSize: 'var(--size-5)' }}>Pièces</h1>
      <Section title="Boutons" look="ruled">
        <ButtonGroup>
          <Button variant="primary" shortcut="Ctrl+S" icon="save">
            Consigner
          </Button>
          <Button>Enregistrer en PDF</Button>
          <Button variant="quiet">Annuler</Button>
          <Button variant="danger" icon="trash">
            Retirer
          </Button>
          <Button variant="primary" isDisabled>
            Fermé
          </Button>
          <Button isDisabled>Fermé</Button>
          <Button variant="primary" isPending>
            En cours
          </Button>
          <ToggleButton isSelected={isPressed} onChange={press} icon="filter">
            En retard seulement
          </ToggleButton>
          <ToggleButton isSelected={false} onChange={press}>
            Tous
          </ToggleButton>
        </ButtonGroup>
        <ButtonGroup label="Petits">
          <Button size="small" variant="primary" icon="plus" shortcut="N">
            Nouvel incident
          </Button>
          <Button size="small">Trier</Button>
          <Button size="small" variant="quiet" endIcon="chevron-down">
            Colonnes
          </Button>
          <IconButton icon="pen" label="Modifier" />
          <IconButton icon="trash" label="Retirer" variant="danger" />
          <IconButton icon="x" label="Fermer" size="small" />
          <IconButton icon="columns" label="Colonnes" variant="secondary" />
        </ButtonGroup>
        <p>
          Voir aussi <LinkButton onPress={() => choose('law')}>la décision de la Commission</LinkButton>, ou{' '}
          <LinkButton endIcon="external">le formulaire en ligne</LinkButton>. <Kbd keys="Ctrl+K" />{' '}
          <Kbd keys="?" />
          <VisuallyHidden>Rien d’autre.</VisuallyHidden>
        </p>
      </Section>
      <Section title="Messages" look="ruled">
        <Callout title="La loi ne fixe pas de délai en jours">
          L’avis est donné avec diligence dès que le risque de préjudice sérieux est établi.
        </Callout>
        <Callout tone="soon" title="3 jours restants">
          Réponse conseillée au plus tard le lundi 30 novembre.
        </Callout>
        <Callout
          tone="overdue"
          title="En retard de 2 jours"
          actions={
            <Button size="small" variant="secondary">
              Préparer l’avis
            </Button>
          }
        >
          Les personnes concernées n’ont pas été avisées.
        </Callout>
        <Callout tone="damage" title="Le journal est endommagé à l’entrée 1 204">
          Le registre s’ouvre en lecture seule. Rien n’a été effacé.
        </Callout>
        <Callout tone="done-quietly">
          Avis transmis le 24 novembre 2026, accusé de réception au dossier.
        </Callout>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'center' }}>
          <Badge>Ébauche</Badge>
          <Badge tone="info">À confirmer</Badge>
          <Badge tone="soon">Bientôt</Badge>
          <Badge tone="overdue">En retard</Badge>
          <Badge tone="damage">Endommagé</Badge>
          <Badge tone="done-quietly">Transmis</Badge>
        </div>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1.25rem' }}>
          <Status shape="open">Ouvert</Status>
          <Status shape="half">Évalué</Status>
          <Status shape="ring">Avis en cours</Status>
          <Status shape="full">Clos</Status>
          <Status shape="struck">Annulé</Status>
          <Status shape="soon">Bientôt</Status>
          <Status shape="overdue">En retard</Status>
        </div>
      </Section>
      <Section title="Attente" look="ruled" level={3}>
        <Progress label="Lecture du registre" value={312} maximum={1151} valueText="312 de 1 151 lignes" />
        <Progress label="Vérification du journal" />
        <div style={{ display: 'flex', gap: '1rem', alignItems: 'center' }}>
          <Spinner label="Recherche" />
          <Ring value={0.25} size="small" />
          <Ring value={0.4} />
          <Ring value={0.75} tone="soon" />
          <Ring value={1} tone="overdue" size="large" />
        </div>
      </Section>
      <Section title="Listes" look="ruled" hint="Les flèches, Début, Fin, Entrée.">
        <LinkList label="Dossiers ouverts" onAction={choose}>
          <ListRow
            id="I-2026-014"
            icon="incident"
            title="Courriel de facturation envoyé à la mauvaise cliente"
            secondary="I-2026-014 · Communication non autorisée · 1 personne"
            trailing="il y a 3 minutes"
          />
          <ListRow
            id="I-2026-013"
            icon="incident"
            title="Portable perdu dans le train"
            secondary="I-2026-013 · Perte · environ 40 personnes"
            trailing={<Badge tone="overdue">En retard de 2 jours</Badge>}
            actions={<IconButton icon="more" label="Actions" size="small" />}
          />
          <ListRow
            id="I-2026-012"
            icon="incident"
            title="Doublon de I-2026-011"
            isStruck
            secondary="Annulé"
            trailing="12 octobre"
          />
        </LinkList>
        <output>{chosen}</output>
        <LinkList label="Liste vide" emptyText="Rien n’est dû cette semaine." look="plain">
          {[]}
        </LinkList>
      </Section>
      <EmptyState
        icon="register"
        title="Le registre est vide"
        action={
          <Button variant="primary" shortcut="N">
            Inscrire un incident
          </Button>
        }
      >
        Chaque incident de confidentialité y a sa fiche, même sans risque de préjudice sérieux.
      </EmptyState>
      <Divider />
      <Paper label="Avis à la Commission" lang="fr-CA" stamp="ÉBAUCHE">
        <h2 style={{ fontSize: '1.5rem', marginBlockEnd: '1rem' }}>Avis d’incident de confidentialité</h2>
        <p>
          Nordiciel inc. avise la Commission d’accès à l’information qu’un incident de confidentialité
          présentant un risque qu’un préjudice sérieux soit causé s’est produit le 23 novembre 2026.
        </p>
      </Paper>
      <Section title="Dessins" level={3} look="ruled">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
          {Object.keys(shapes).map((name) => (
            <Icon key={name} name={name as IconName} label={name} />
          ))}
        </div>
      </Section>
    </main>
  );
}
