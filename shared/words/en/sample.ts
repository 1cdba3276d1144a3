/** What the sample register says: an organisation that does not exist, and incidents that did not happen. */
export const sample = {
  organisation: {
    name: 'Boreal Cloud Example Inc.',
    address: '100 Example Street\nMontréal (Québec)\u00a0\u00a0H2X 1Y4',
    officer: 'Camille Roy-Example',
    title: 'Privacy officer',
  },
  incidents: {
    invoice: { title: 'Invoice e-mailed to another customer' },
  },
};
