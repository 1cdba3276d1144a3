import type { Language } from '../../../shared/register/organisation.ts';
import { localeOf } from '../../../shared/words/format.ts';

/** Time zones of Canada, one for each way its clocks go, and the ones of its partners; from east to west. */
const ZONES = [
  'America/St_Johns',
  'America/Halifax',
  'America/Toronto',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
  'America/Whitehorse',
  'Europe/Paris',
  'Europe/London',
  'UTC',
];

/** The zones to choose from, with the one in use among them, each by its name in the language. */
export function zonesIn(
  language: Language,
  current: string,
): readonly { readonly id: string; readonly label: string }[] {
  const all = ZONES.includes(current) ? ZONES : [current, ...ZONES];
  return all.map((id) => ({ id, label: nameOf(id, language) }));
}

function nameOf(zone: string, language: Language): string {
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const parts = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const said = `${name.slice(0, 1).toLocaleUpperCase(localeOf(language))}${name.slice(1)}`;
  return place === 'UTC' || said.includes(place) ? said : `${said} (${place})`;
}
