import { useState } from 'react';
import type { Opened, RecoveryKey } from '../../../../shared/host.ts';
import type { Issue, Refused } from '../../../../shared/result.ts';
import { useLanguage } from '../../../words.tsx';
import type { Start } from '../../start.ts';
import {
  type Draft,
  emptyDraft,
  lawsOf,
  organisationIssues,
  organisationOf,
  passphraseFaults,
  type StepId,
  stepOfRefusal,
  STEPS,
} from './draft.ts';

export type Creation = {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly step: StepId;
  /** Counted from 0. */
  readonly at: number;
  /** One tried to go on from this step: what is wrong in it is said, and no sooner. */
  readonly isTried: boolean;
  /** Changes with each try that did not go through. */
  readonly tries: number;
  /** What is wrong with the organisation, by field. */
  readonly issues: readonly Issue[];
  /** There is a register in the chosen place already. */
  readonly setTaken: (isTaken: boolean) => void;
  readonly key: RecoveryKey | null;
  readonly setKey: (key: RecoveryKey) => void;
  /** Two groups of the key are being typed back. */
  readonly isTyping: boolean;
  readonly showKey: () => void;
  readonly isCreating: boolean;
  readonly refusal: Refused | null;
  /** To the next step, or at last to the register itself; stays where something is wrong. */
  readonly goOn: () => void;
  /** To the step before; false where there is none. */
  readonly goBack: () => boolean;
};

/** The way through the steps. What is typed stays; nothing is on the disk before the last. */
export function useCreation({ host, about }: Start, onOpened: (opened: Opened) => void): Creation {
  const language = useLanguage();
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [step, setStep] = useState<StepId>('organisation');
  const [tried, setTried] = useState<ReadonlySet<StepId>>(new Set());
  const [tries, setTries] = useState(0);
  const [isTaken, setTaken] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const [key, setKey] = useState<RecoveryKey | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);

  const at = STEPS.indexOf(step);
  const issues = organisationIssues(draft);
  const faults: Readonly<Record<StepId, boolean>> = {
    organisation: issues.length > 0,
    laws: lawsOf(draft).length === 0,
    place: draft.folder === null || isTaken,
    passphrase: Object.keys(passphraseFaults(draft, about.shortestPassphrase)).length > 0,
    recovery: !draft.written || key === null,
  };
  const goTo = (to: StepId): void => {
    setStep(to);
    setTyping(false);
  };

  const create = async (folder: string): Promise<void> => {
    setCreating(true);
    const { passphrase, typedBack } = draft;
    const created = await host.create({
      folder,
      organisation: organisationOf(draft),
      passphrase,
      typedBack,
    });
    setCreating(false);
    if (created.ok) {
      onOpened(created.value);
      return;
    }
    const back = stepOfRefusal(created.code);
    if (back !== 'recovery') goTo(back);
    setRefusal(created);
    setTries((n) => n + 1);
  };

  return {
    draft,
    change(changed) {
      setRefusal(null);
      setDraft((now) => ({ ...now, ...changed }));
    },
    step,
    at,
    isTried: tried.has(step),
    tries,
    issues: [...issues, ...(refusal?.details.issues ?? [])],
    setTaken,
    key,
    setKey,
    isTyping,
    showKey: () => setTyping(false),
    isCreating,
    refusal,
    goOn() {
      if (isCreating) return;
      setTried((now) => new Set([...now, step]));
      if (faults[step]) {
        setTries((n) => n + 1);
        return;
      }
      setRefusal(null);
      const next = STEPS[at + 1];
      if (next !== undefined) goTo(next);
      else if (!isTyping) setTyping(true);
      else if (draft.folder !== null) void create(draft.folder);
    },
    goBack() {
      const before = STEPS[at - 1];
      if (isTyping) setTyping(false);
      else if (before === undefined) return false;
      else goTo(before);
      return true;
    },
  };
}
