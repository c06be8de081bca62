import { expect, test } from 'vitest';
import { parseEmbeddedPlan } from './embedded-plan.ts';

test('lines become steps, each below the one that takes its rows', () => {
  const text = `Return (m.id AS id)
  Join (n)
    Filter (n.name Eq "A") [label-first]
      NodeScan (n:Project)
    NodeScan (m)
`;
  const leaf = (operator: string, details: string) => ({
    operator,
    details,
    estimatedRows: null,
    steps: [],
  });
  expect(parseEmbeddedPlan(text)).toEqual({
    ...leaf('Return', '(m.id AS id)'),
    steps: [
      {
        ...leaf('Join', '(n)'),
        steps: [
          {
            ...leaf('Filter', '(n.name Eq "A") [label-first]'),
            steps: [leaf('NodeScan', '(n:Project)')],
          },
          leaf('NodeScan', '(m)'),
        ],
      },
    ],
  });
});

test('no line is no plan', () => {
  expect(() => parseEmbeddedPlan('')).toThrow('no plan');
});
