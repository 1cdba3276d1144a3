import type { AnsweredBy, RequiredItem } from '../../../shared/law/regime.ts';
import type { Place } from '../place.ts';

/** Where a required item is answered: the field of the incident, its measures, its assessment, a notice, the settings. */
export function placeOfItem({ answeredBy }: Pick<RequiredItem, 'answeredBy'>, id: string): Place {
  const [first] = answeredBy;
  return first === undefined ? { at: 'incident', id } : placeOfAnswer(first, id);
}

function placeOfAnswer(by: AnsweredBy, id: string): Place {
  switch (by.from) {
    case 'fact':
    case 'reason':
      return { at: 'incident', id, section: by.fact };
    case 'measures':
      return { at: 'incident', id, section: 'measures' };
    case 'notice':
    case 'decision':
      return { at: 'incident', id, section: 'duties' };
    case 'assessment':
    case 'consultation':
      return { at: 'assessment', id };
    case 'organisation':
      return { at: 'settings', section: 'organisation' };
    case 'derived':
      return { at: 'incident', id };
  }
}
