import fc from 'fast-check';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { node, relationship, toDataset } from './graphs.ts';

const KINDS = ['Project', 'Organisation', 'Person', 'Organisation:TelecomAdopter', 'Source'];
const TYPES = ['PART_OF', 'DEPENDS_ON', 'AUTHORED'] as const;
const NODES = 36;
const RELATIONSHIPS = 70;

export const RANDOM_IDS = Array.from({ length: NODES }, (_, index) =>
  index % KINDS.length === 4 ? `source:s${index}` : `project:p${index}`,
);

/** Years, months and days around a few years, so that many facts begin and end between questions. */
export const randomMoment = fc.oneof(
  fc.integer({ min: 2009, max: 2013 }).map(String),
  fc.constantFrom('2010-06', '2011-02', '2012-11'),
  fc.constantFrom('2010-06-15', '2011-02-28', '2012-01-01'),
);

const randomTimes = fc.record(
  { from: randomMoment, to: randomMoment },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>;

/** Some nodes of every kind, sparsely joined: parallel relationships, loops, dead ends, islands. */
export const randomGraph: fc.Arbitrary<Dataset> = fc
  .record({
    times: fc.array(randomTimes, { minLength: NODES, maxLength: NODES }),
    drawn: fc.array(
      fc.record({
        start: fc.nat(NODES - 4),
        end: fc.nat(NODES - 4),
        type: fc.constantFrom(...TYPES),
        times: randomTimes,
      }),
      { minLength: RELATIONSHIPS, maxLength: RELATIONSHIPS },
    ),
  })
  .map(({ times, drawn }) =>
    toDataset(
      RANDOM_IDS.map((id, index) =>
        node(id, KINDS[index % KINDS.length] ?? 'Project', {
          name: `Node ${index}`,
          // Every other node has no dates: else nothing would be left at any moment.
          ...(index % 2 === 0 ? {} : times[index]),
        }),
      ),
      drawn.map(({ start, end, type, times: dates }, index) =>
        relationship(
          [RANDOM_IDS[start] ?? '', type, RANDOM_IDS[end] ?? '', String(index)],
          index % 3 === 0 ? dates : {},
        ),
      ),
    ),
  );
