import { expect, test } from 'vitest';
import { NO_RESOLUTION } from '../dataset/resolution/resolution-table.ts';
import { createFactCollector } from './fact-collector.ts';
import { chooseName, createPeopleBook } from './people-book.ts';
import { createNameResolver } from './resolve-names.ts';

test.each([
  [['alex song', 'Alex Song', 'alex song'], 'Alex Song'],
  [['Javier Peña', 'Javier Pena'], 'Javier Peña'],
  [['RUIJIE YUAN', 'Ruijie Yuan'], 'Ruijie Yuan'],
  [['Sean Mcginnis', 'Sean McGinnis'], 'Sean McGinnis'],
  [["Ken'ichi Ohmichi"], "Ken'ichi Ohmichi"],
])('of the spellings %j the best is %s', (spellings, best) => {
  expect(chooseName(spellings)).toBe(best);
});

test('a person is one node with the best name, other spellings as aliases and all receipts', () => {
  const book = createPeopleBook(createNameResolver(NO_RESOLUTION, []));
  for (const [spelling, date, receipt] of [
    ['Renée Example', '2015-01-01', 'source:a#2'],
    ['renee example', '2016-01-01', 'source:a#3'],
    ['Renee  Example', '2014-01-01', 'source:a#1'],
  ] as const) {
    const person = book.resolve(spelling);
    expect(person?.id).toBe('person:renee-example');
    if (person !== null) book.note(person, { spelling, date, receipt });
  }
  const collector = createFactCollector();
  book.addTo(collector);
  expect([...collector.facts.nodes.values()].map(({ properties }) => properties)).toEqual([
    {
      name: 'Renée Example',
      aliases: ['Renee Example'],
      sources: ['source:a#2', 'source:a#3', 'source:a#1'],
    },
  ]);
});
