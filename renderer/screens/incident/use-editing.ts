import { useEffect, useRef, useState } from 'react';
import type { Fields } from '../../../shared/register/amendment.ts';
import type { Facts } from '../../../shared/register/incident.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import type { Refused } from '../../../shared/result.ts';
import { useToasts } from '../../ui/kit.ts';
import { type EditableKey, type FactDrafts, isEditable } from '../fields/fact-drafts.ts';
import { type Faults, faultsOf } from '../fields/faults.ts';
import { focusFact } from '../fields/focus.ts';
import { sayRefusal, usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import {
  afterRecording,
  amendmentOf,
  draftIn,
  editedKeys,
  NOTHING_EDITED,
  rebased,
  withDraft,
  without,
} from './edited.ts';
import { focusPart } from './part.tsx';
import type { SectionId } from './sections.ts';
import type { KeptNow } from './use-kept.ts';

/** What stands between an amendment and the journal, for a person to settle. */
export type Asking =
  /** The keeper wants a reason for these facts. */
  | { readonly for: 'reason'; readonly fields: readonly string[] }
  /** These changed meanwhile. */
  | { readonly for: 'stale'; readonly fields: readonly EditableKey[] };

export type Editing = {
  /** The facts as they are recorded, also those whose record has not been read back yet. */
  readonly facts: Facts;
  readonly open: SectionId | null;
  readonly faults: Faults;
  readonly asking: Asking | null;
  readonly isRecording: boolean;
  readonly draftOf: <K extends EditableKey>(key: K) => FactDrafts[K];
  readonly change: <K extends EditableKey>(key: K, draft: FactDrafts[K]) => void;
  /** Opens a part, and records what is whole in the one that is left. */
  readonly begin: (section: SectionId, fact?: EditableKey) => void;
  /** Records what is whole; the part stays open where something is not. */
  readonly record: (reason?: string) => Promise<void>;
  /** Throws away what is typed, and closes the part. */
  readonly discard: () => void;
  /** Leaves what is asked for the draft. */
  readonly keepAsDraft: () => void;
  /** Of what changed meanwhile: what shall be recorded all the same; the rest is let go. */
  readonly settle: (mine: readonly EditableKey[]) => void;
};

/** The facts of an incident while they are being changed: saved as one goes, one amendment for each part left. */
export function useEditing(
  record: IncidentRecord,
  reread: () => void,
  { kept, latest, keep, draft }: KeptNow,
): Editing {
  const { words, zone, list } = useSaid();
  const { incident } = words.window;
  const perform = usePerform();
  const toasts = useToasts();
  const [open, setOpen] = useState<SectionId | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isRecording, setRecording] = useState(false);
  const [ahead, setAhead] = useState<{ readonly seq: number; readonly facts: Partial<Facts> } | null>(null);
  const busy = useRef(false);
  const gone = useRef(false);

  const facts =
    ahead !== null && record.updated.seq < ahead.seq ? { ...record.facts, ...ahead.facts } : record.facts;
  const labels = (keys: readonly string[]): string => {
    const of: Readonly<Record<string, string>> = words.register.facts;
    return list(keys.map((key) => of[key] ?? key));
  };

  const refusedWith = (refusal: Refused): void => {
    const { faults: found, isAll } = faultsOf(refusal);
    const named: unknown = refusal.details['fields'];
    const keys = Array.isArray(named) ? named.filter((each): each is string => typeof each === 'string') : [];
    if (refusal.code === 'reason-needed' && keys.length > 0) {
      if (gone.current) toasts.say(incident.draft.kept, { tone: 'error' });
      else setAsking({ for: 'reason', fields: keys });
    } else if (refusal.code === 'stale') {
      reread();
      if (gone.current) toasts.say(incident.draft.keptStale, { tone: 'error' });
      else setAsking({ for: 'stale', fields: keys.filter(isEditable) });
    } else {
      if (!isAll || gone.current) toasts.say(sayRefusal(refusal, words), { tone: 'error' });
      showFaults(found);
    }
  };
  const showFaults = (found: Faults): void => {
    setFaults(found);
    const [first] = Object.keys(found).filter(isEditable);
    if (first !== undefined && !gone.current) focusFact(first);
  };

  /** Gives whether nothing is left to say about it. */
  const send = async (reason?: string): Promise<boolean> => {
    const sent = latest().edited;
    const { fields, unchanged, faults: found } = amendmentOf(sent, zone);
    if (unchanged.length > 0) keep((now) => ({ ...now, edited: without(now.edited, unchanged) }));
    if (Object.keys(fields).length > 0) {
      const content: { readonly fields: Fields } = { fields };
      const change = {
        type: 'facts-amended',
        record: record.id,
        content,
        ...(reason === undefined ? {} : { reason }),
      };
      const performed = await perform([change], {
        quiet: true,
        done: incident.recordedFields(labels(Object.keys(fields))),
        undo: !Object.hasOwn(fields, 'aware'),
      });
      if (!performed.ok) {
        refusedWith(performed);
        return false;
      }
      const to = Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, each.to]));
      setAhead({ seq: performed.value.place, facts: to });
      keep((now) => ({ ...now, edited: afterRecording(now.edited, sent, fields) }));
      setAsking(null);
    }
    showFaults(found);
    return Object.keys(found).length === 0;
  };
  const sendOnce = async (reason?: string): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setRecording(true);
    try {
      return await send(reason);
    } finally {
      busy.current = false;
      setRecording(false);
    }
  };

  /** The part is read again, and keeps the focus, so that the next key goes on from there. */
  const close = (): void => {
    if (open !== null) requestAnimationFrame(() => focusPart(open, 'nearest'));
    setOpen(null);
  };

  // Whoever goes elsewhere leaves the part: what is whole is recorded, the rest stays a draft.
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      gone.current = true;
      if (editedKeys(latest().edited).length > 0) void sendOnce().then(() => draft.saver.flush());
    };
  });
  useEffect(() => {
    gone.current = false;
    return () => leave.current();
  }, []);

  return {
    facts,
    open,
    faults,
    asking,
    isRecording,
    draftOf: (key) => draftIn(kept.edited, key, facts, zone),
    change(key, typed) {
      keep((now) => ({ ...now, edited: withDraft(now.edited, key, typed, facts, zone) }));
      // Once it is being answered, what was said about it is no longer so.
      setFaults((now) => Object.fromEntries(Object.entries(now).filter(([each]) => each !== key)));
    },
    begin(section, fact) {
      if (open !== null && open !== section && editedKeys(latest().edited).length > 0) void sendOnce();
      setOpen(section);
      if (fact !== undefined) focusFact(fact);
    },
    async record(reason) {
      if (await sendOnce(reason)) close();
    },
    discard() {
      keep((now) => ({ ...now, edited: NOTHING_EDITED }));
      setFaults({});
      close();
    },
    keepAsDraft() {
      setAsking(null);
    },
    settle(mine) {
      if (asking?.for !== 'stale') return;
      const theirs = asking.fields.filter((key) => !mine.includes(key));
      keep((now) => ({ ...now, edited: rebased(without(now.edited, theirs), mine, record.facts) }));
      setAsking(null);
      void sendOnce().then((isDone) => {
        if (isDone) close();
      });
    },
  };
}
