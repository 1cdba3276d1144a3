import { sampleGrave } from './sample-grave.ts';
import { sampleSmall } from './sample-small.ts';

/** What the sample register says: an organisation that does not exist, and incidents that did not happen. */
export const sample = {
  organisation: {
    name: 'Boreal Cloud Example Inc.',
    address: '100 Example Street\nMontréal (Québec)\u00a0\u00a0H2X 1Y4',
    sector: 'Cloud and hosting services',
    officer: 'Camille Roy-Example',
    title: 'Privacy officer',
  },
  units: {
    support: 'Customer support',
    billing: 'Billing',
    people: 'Human resources',
    infrastructure: 'Infrastructure',
    marketing: 'Marketing',
  },
  incidents: { ...sampleSmall, ...sampleGrave },
};
