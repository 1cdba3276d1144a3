import { type ReactNode, useState } from 'react';
import {
  AlertDialog,
  Button,
  ButtonGroup,
  CommandPalette,
  Dialog,
  Kbd,
  LawMark,
  MenuButton,
  Popover,
  PopoverTrigger,
  TextField,
  useShortcuts,
  useToasts,
} from '../../renderer/ui/kit.ts';

const commands = [
  {
    title: 'Fiches',
    items: [
      {
        id: 'I-2026-014',
        title: 'Courriel de facturation',
        secondary: 'I-2026-014 · Évalué',
        icon: 'incident',
      },
      {
        id: 'I-2026-013',
        title: 'Portable perdu dans le train',
        secondary: 'I-2026-013 · Ouvert',
        icon: 'incident',
      },
    ],
  },
  {
    title: 'Actions',
    items: [
      { id: 'new', title: 'Inscrire un incident', icon: 'plus', shortcut: 'N' },
      { id: 'lock', title: 'Verrouiller', icon: 'lock', shortcut: 'Ctrl+L' },
    ],
  },
] as const;

/** What opens over the page. */
export function OverlaysPage(): ReactNode {
  const [open, show] = useState<'dialog' | 'alert' | 'palette' | null>(null);
  const [query, ask] = useState('');
  const [name, setName] = useState('');
  const [last, done] = useState('');
  const { say } = useToasts();
  useShortcuts({
    'Ctrl+K': () => show('palette'),
    'Ctrl+Enter': () => done('Ctrl+Enter'),
    N: () => done('N'),
    'G T': () => done('G T'),
  });

  const sections = commands.map((section) => ({
    ...section,
    items: section.items.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase())),
  }));

  return (
    <main style={{ maxWidth: '60rem', margin: '0 auto', padding: '2rem', display: 'grid', gap: '2rem' }}>
      <h1 style={{ fontFamily: 'var(--serif)', fontSize: 'var(--size-5)' }}>Par-dessus</h1>
      <ButtonGroup>
        <Button onPress={() => show('dialog')}>Dialogue</Button>
        <Button variant="danger" onPress={() => show('alert')}>
          Annuler la fiche…
        </Button>
        <Button onPress={() => show('palette')} shortcut="Ctrl+K">
          Commandes
        </Button>
        <Button
          onPress={() =>
            say('Incident I-2026-014 inscrit.', {
              action: { label: 'Défaire', onPress: () => done('undone') },
            })
          }
        >
          Nouvelle
        </Button>
        <Button onPress={() => say('Le fichier n’a pas pu être écrit.', { tone: 'error' })}>Erreur</Button>
        <PopoverTrigger>
          <Button endIcon="chevron-down">Colonnes</Button>
          <Popover title="Colonnes affichées">Numéro, titre, état, échéance.</Popover>
        </PopoverTrigger>
        <MenuButton
          label="Exporter"
          variant="secondary"
          icon="download"
          sections={[
            {
              title: 'Registre',
              items: [
                { id: 'pdf', label: 'Copie en PDF', icon: 'document', hint: 'Pour la Commission' },
                { id: 'csv', label: 'Tableur', icon: 'register', shortcut: 'Ctrl+E' },
              ],
            },
            {
              label: 'Danger',
              items: [{ id: 'erase', label: 'Effacer la liste', icon: 'trash', isDanger: true }],
            },
          ]}
          onAction={done}
        >
          Exporter
        </MenuButton>
        <LawMark
          label="Source : P-39.1, art. 3.5"
          cite="Loi sur la protection des renseignements personnels dans le secteur privé, art. 3.5"
          text="Si l’incident présente un risque qu’un préjudice sérieux soit causé, la personne qui exploite une entreprise doit, avec diligence, aviser la Commission d’accès à l’information."
          certainty="Texte officiel"
          certaintyTone="sure"
          read="Lu le 22 novembre 2026"
          onMore={() => done('more')}
        />
      </ButtonGroup>
      <output>{last}</output>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={() => show(null)}
        title="Marquer comme transmis"
        closeLabel="Fermer"
        actions={
          <>
            <Button variant="primary" onPress={() => show(null)}>
              Marquer
            </Button>
            <Button variant="quiet" onPress={() => show(null)}>
              Annuler
            </Button>
          </>
        }
      >
        <TextField label="Numéro de référence" value={name} onChange={setName} autoFocus />
      </Dialog>
      <AlertDialog
        isOpen={open === 'alert'}
        title="Annuler la fiche I-2026-014?"
        confirmLabel="Annuler la fiche"
        cancelLabel="Garder"
        tone="danger"
        reason={{ label: 'Raison', required: true, minimum: 10, error: 'Écrivez au moins dix caractères.' }}
        onConfirm={(reason) => {
          done(reason);
          show(null);
        }}
        onCancel={() => show(null)}
      >
        Elle reste au registre, barrée, avec la raison.
      </AlertDialog>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={() => show(null)}
        label="Aller à, ou faire"
        placeholder="Une fiche, une action…"
        query={query}
        onQuery={ask}
        sections={sections}
        onChoose={(id) => {
          done(id);
          show(null);
        }}
        emptyText="Rien ne correspond."
        hint={
          <>
            <span>
              <Kbd keys="Enter" /> choisir
            </span>
            <span>
              <Kbd keys="Esc" /> fermer
            </span>
          </>
        }
      />
    </main>
  );
}
