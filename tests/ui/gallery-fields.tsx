import { type ReactNode, useState } from 'react';
import {
  AnswerField,
  Checkbox,
  CheckboxGroup,
  ComboBox,
  DateField,
  Divider,
  Field,
  LawMark,
  NumberField,
  PassphraseField,
  RadioGroup,
  SearchField,
  Section,
  SegmentedControl,
  Select,
  Steps,
  Switch,
  TagList,
  TextArea,
  TextField,
  TimeField,
} from '../../renderer/ui/kit.ts';

const provinces = [
  { id: 'qc', label: 'Québec' },
  { id: 'on', label: 'Ontario' },
  { id: 'ab', label: 'Alberta', hint: 'Le commissaire provincial est avisé aussi.' },
  { id: 'pe', label: 'Île-du-Prince-Édouard' },
  { id: 'nb', label: 'Nouveau-Brunswick', isDisabled: true },
] as const;

const information = [
  { id: 'name', label: 'Nom', groupLabel: 'Identité' },
  { id: 'birth', label: 'Date de naissance', groupLabel: 'Identité', description: 'Sensible avec le nom' },
  { id: 'id', label: 'Pièce d’identité', groupLabel: 'Identité' },
  { id: 'email', label: 'Courriel', groupLabel: 'Coordonnées' },
  { id: 'phone', label: 'Téléphone', groupLabel: 'Coordonnées' },
  { id: 'card', label: 'Carte de crédit complète', groupLabel: 'Paiement' },
] as const;

/** Each field empty, filled in, wrong and closed. */
export function FieldsPage(): ReactNode {
  const [text, setText] = useState('Nordiciel inc.');
  const [story, tell] = useState('Une facture a été jointe au courriel d’une autre cliente.');
  const [count, setCount] = useState<number | null>(1151);
  const [date, setDate] = useState<string | null>('2026-11-24');
  const [time, setTime] = useState<string | null>('14:05');
  const [province, setProvince] = useState<'qc' | 'on' | 'ab' | 'pe' | 'nb' | null>('qc');
  const [found, find] = useState<'qc' | 'on' | 'ab' | 'pe' | 'nb' | null>(null);
  const [known, setKnown] = useState<'now' | 'earlier' | 'unknown' | null>('earlier');
  const [kinds, setKinds] = useState<readonly (typeof information)[number]['id'][]>(['name', 'email']);
  const [isSure, setSure] = useState(true);
  const [isOn, turn] = useState(true);
  const [tags, setTags] = useState<readonly string[]>(['Serveur de courriel', 'Facturation']);
  const [secret, setSecret] = useState('');
  const [query, ask] = useState('');
  const [other, setOther] = useState<'approximate' | 'unknown' | null>(null);
  const [why, sayWhy] = useState('');
  const [look, setLook] = useState<'light' | 'dark' | 'system'>('system');

  const mark = (
    <LawMark
      label="Source : SOR/2018-64, par. 2(1)"
      cite="DORS/2018-64, par. 2(1)c)"
      certainty="Lu dans une source secondaire : à vérifier"
      certaintyTone="check"
      read="Lu le 20 novembre 2026"
    />
  );

  return (
    <main style={{ maxWidth: '60rem', margin: '0 auto', padding: '2rem', display: 'grid', gap: '2rem' }}>
      <h1 style={{ fontFamily: 'var(--serif)', fontSize: 'var(--size-5)' }}>Champs</h1>
      <Steps
        label="Étapes"
        currentText="Étape 2 de 4 : Les lois qui s’appliquent"
        current="laws"
        steps={[
          { id: 'organisation', label: 'Organisation' },
          { id: 'laws', label: 'Lois qui s’appliquent' },
          { id: 'passphrase', label: 'Phrase de passe' },
          { id: 'recovery', label: 'Clé de secours' },
        ]}
      />
      <Section title="Texte" look="ruled">
        <TextField label="Nom de l’organisation" value={text} onChange={setText} mark={mark} isRequired />
        <TextField
          label="Numéro d’entreprise (NEQ)"
          hint="Dix chiffres, sur le registre des entreprises."
          value="12345"
          error="Le NEQ compte dix chiffres; celui-ci en a cinq."
          width="medium"
        />
        <TextField label="Courriel" value="" placeholder="nom@exemple.ca" badge="facultatif" type="email" />
        <TextField label="Numéro" value="I-2026-014" isReadOnly width="short" />
        <TextField label="Fermé" value="Rien à écrire ici" isDisabled width="medium" />
        <TextArea
          label="Que s’est-il passé?"
          isQuestion
          hint="Comme vous le diriez à une collègue. Aucun nom n’est nécessaire."
          value={story}
          onChange={tell}
          mark={mark}
        />
        <PassphraseField
          label="Phrase de passe"
          value={secret}
          onChange={setSecret}
          showLabel="Afficher ce qui est écrit"
          capsLockText="Le verrouillage des majuscules est activé."
          width="medium"
        />
        <SearchField
          label="Chercher"
          placeholder="Chercher"
          value={query}
          onChange={ask}
          shortcut="/"
          width="medium"
        />
        <TagList
          label="Systèmes en cause"
          addLabel="Ajouter"
          placeholder="Un système, puis Entrée"
          values={tags}
          onChange={setTags}
        />
      </Section>
      <Section title="Nombres et dates" look="ruled">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1.5rem' }}>
          <NumberField label="Combien?" value={count} onChange={setCount} minimum={0} />
          <DateField label="Le" value={date} onChange={setDate} today="2026-11-25" maximum="2026-11-25" />
          <TimeField label="À" value={time} onChange={setTime} />
          <DateField label="Date fautive" value={null} error="Indiquez une date." today="2026-11-25" />
        </div>
        <AnswerField
          label="Combien de personnes sont concernées?"
          isQuestion
          mark={mark}
          alternatives={[
            { id: 'approximate', label: 'environ' },
            { id: 'unknown', label: 'inconnu, parce que…' },
          ]}
          alternativesLabel="Répondre autrement"
          alternative={other}
          onAlternative={setOther}
          alternativeControl={
            <TextArea label="Pourquoi le nombre est-il inconnu?" value={why} onChange={sayWhy} rows={2} />
          }
        >
          <NumberField label="Nombre de personnes" isLabelHidden value={count} onChange={setCount} />
        </AnswerField>
      </Section>
      <Section title="Choix" look="ruled">
        <Select label="Province" options={provinces} value={province} onChange={setProvince} />
        <ComboBox
          label="Province, en écrivant"
          options={provinces}
          value={found}
          onChange={find}
          emptyText="Aucune ne correspond."
          placeholder="Ile, que…"
        />
        <RadioGroup
          label="Quand l’avez-vous appris?"
          isQuestion
          look="cards"
          isAcross
          options={[
            { id: 'now', label: 'Maintenant', description: 'À l’instant où j’écris.' },
            { id: 'earlier', label: 'Plus tôt', description: 'Une date et une heure suivront.' },
            { id: 'unknown', label: 'Je ne sais pas', description: 'Une raison sera demandée.' },
          ]}
          value={known}
          onChange={setKnown}
        />
        <RadioGroup
          label="Sans cartes"
          options={[
            { id: 'now', label: 'Maintenant' },
            { id: 'earlier', label: 'Plus tôt', description: 'Une date et une heure suivront.' },
            { id: 'unknown', label: 'Je ne sais pas', isDisabled: true },
          ]}
          value={known}
          onChange={setKnown}
          error="Cette réponse contredit la date de l’incident."
        />
        <CheckboxGroup
          label="Quels renseignements?"
          isQuestion
          columns={3}
          options={information}
          value={kinds}
          onChange={setKinds}
          filter={{ label: 'Filtrer la liste', placeholder: 'Filtrer', emptyText: 'Rien ne correspond.' }}
        />
        <Checkbox isSelected={isSure} onChange={setSure} description="La clé de secours l’est aussi.">
          J’ai imprimé la feuille de secours
        </Checkbox>
        <Checkbox isSelected={false} error="Cochez pour continuer.">
          J’ai relu l’avis
        </Checkbox>
        <Checkbox isSelected={false} isIndeterminate>
          Tout choisir
        </Checkbox>
        <Switch isSelected={isOn} onChange={turn} description="Les lignes sont plus serrées.">
          Affichage compact
        </Switch>
        <Divider>ou</Divider>
        <SegmentedControl
          label="Apparence"
          options={[
            { id: 'light', label: 'Clair', icon: 'sun' },
            { id: 'dark', label: 'Sombre', icon: 'moon' },
            { id: 'system', label: 'Comme le système', icon: 'monitor' },
          ]}
          value={look}
          onChange={setLook}
        />
        <output id="answers" hidden>
          {JSON.stringify({ date, time, count, province, found, known, kinds, tags, other })}
        </output>
        <Field label="Période" hint="Les deux dates comprises." error="La fin vient avant le début.">
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
            <DateField label="Du" value={date} onChange={setDate} />
            <DateField label="Au" value="2026-11-20" />
          </div>
        </Field>
      </Section>
    </main>
  );
}
