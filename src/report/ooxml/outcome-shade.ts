import { type Outcome } from '../../model/outcome.ts';

/** Behind a word; told apart by those who cannot see red or green as well, and the word is always there. */
export const outcomeShade: Readonly<Record<Outcome, string>> = {
  compliant: 'C6EFCE',
  'non-compliant': 'FFC7CE',
  undetermined: 'FFEB9C',
  'not-due': 'DDEBF7',
  'not-applicable': 'EDEDED',
};

/** Of bars and rings, which have no word in them: told apart by how dark they are as well. */
export const outcomeColour: Readonly<Record<Outcome, string>> = {
  compliant: '548235',
  'non-compliant': 'C00000',
  undetermined: 'FFC000',
  'not-due': '9DC3E6',
  'not-applicable': 'BFBFBF',
};
