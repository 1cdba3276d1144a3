import { parseDate } from '@internationalized/date';
import { same } from '../../../shared/register/digest.ts';
import type { Officer, Organisation } from '../../../shared/register/organisation.ts';

type Fields = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** The fields that change, from what is recorded to what they shall hold; null where none does. */
export function fieldsOf(organisation: Organisation, to: Readonly<Record<string, unknown>>): Fields | null {
  const recorded: Readonly<Record<string, unknown>> = organisation;
  const changed = Object.entries(to)
    .filter(([key, value]) => !same(recorded[key], value))
    .map(([key, value]) => [key, { from: recorded[key] ?? null, to: value ?? null }] as const);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** The organisation's own fields, as they are typed. */
export const TEXTS = ['name', 'neq', 'address', 'sector', 'website'] as const;
export type OrganisationDraft = Readonly<Record<(typeof TEXTS)[number], string>> &
  Pick<Organisation, 'language' | 'zone'> & { readonly internalTargetHours: number | null };

export function draftOf(organisation: Organisation): OrganisationDraft {
  const { name, neq = '', address = '', sector = '', website = '', language, zone } = organisation;
  return {
    name,
    neq,
    address,
    sector,
    website,
    language,
    zone,
    internalTargetHours: organisation.internalTargetHours ?? null,
  };
}

/** What the draft says, as fields of the organisation: an optional one that is empty is taken away. */
export function amendedOrganisation({
  name,
  neq,
  ...rest
}: OrganisationDraft): Readonly<Record<string, unknown>> {
  const { address, sector, website, language, zone, internalTargetHours } = rest;
  return {
    name: name.trim(),
    neq: orNull(neq.replace(/[\s-]/g, '')),
    address: orNull(address),
    sector: orNull(sector),
    website: orNull(website),
    language,
    zone,
    internalTargetHours,
  };
}

/** A person in charge, as typed. */
export const OFFICER_TEXTS = ['name', 'title', 'email', 'phone', 'address'] as const;
export type OfficerDraft = Readonly<Record<(typeof OFFICER_TEXTS)[number], string>> & {
  readonly from: string | null;
};

export function officerDraftOf({
  name,
  title,
  email,
  phone = '',
  address = '',
  from,
}: Officer): OfficerDraft {
  return { name, title, email, phone, address, from: from ?? null };
}

export function newOfficer(today: string): OfficerDraft {
  return { name: '', title: '', email: '', phone: '', address: '', from: today };
}

/** The person as the organisation holds her: what is empty is not there. */
export function officerOf({ name, title, email, phone, address, from }: OfficerDraft): Officer {
  return {
    name: name.trim(),
    title: title.trim(),
    email: email.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(address.trim() === '' ? {} : { address: address.trim() }),
    ...(from === null ? {} : { from }),
  };
}

/** Another person in charge: the one before stays, until the day before. */
export function succession(
  { officer, formerOfficers = [] }: Organisation,
  next: OfficerDraft & { readonly from: string },
): Readonly<Record<string, unknown>> {
  const to = parseDate(next.from).subtract({ days: 1 }).toString();
  return { officer: officerOf(next), formerOfficers: [...formerOfficers, { ...officer, to }] };
}

/** The first day on which another person may take charge: after the day on which this one did. */
export function earliestSuccession({ officer }: Organisation): string | null {
  return officer.from === undefined ? null : parseDate(officer.from).add({ days: 1 }).toString();
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
