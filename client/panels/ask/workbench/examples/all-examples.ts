import { COUNTING_EXAMPLES } from './counting-examples.ts';
import type { Example } from './example.ts';
import { FIRST_EXAMPLES } from './first-examples.ts';
import { PATH_EXAMPLES } from './path-examples.ts';

export const EXAMPLES: readonly Example[] = [
  ...FIRST_EXAMPLES,
  ...COUNTING_EXAMPLES,
  ...PATH_EXAMPLES,
];
