import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { parseQuestion, QuestionError } from './parse-question.ts';

const TITLE = { en: 'Title', zh: '标题' };
const COLUMNS = { name: TITLE };

const write = (header: unknown, statement = 'MATCH (n) RETURN n.name AS name'): string =>
  `/*\n${typeof header === 'string' ? header : stringify(header)}*/\n${statement}\n`;

test('a question is its title, parameters, columns and statement; the file names it', () => {
  const text = write(
    {
      title: TITLE,
      parameters: {
        team: { type: 'node', kind: 'Team', title: TITLE, default: 'team:nova' },
        most: { type: 'integer', title: TITLE },
      },
      columns: COLUMNS,
    },
    'MATCH (n {id: $team}) RETURN n.name AS name LIMIT $most',
  );
  expect(parseQuestion('who-is-it.cypher', text)).toEqual({
    name: 'who-is-it',
    title: TITLE,
    parameters: [
      { name: 'team', type: 'node', kind: 'Team', title: TITLE, default: 'team:nova' },
      { name: 'most', type: 'integer', kind: null, title: TITLE, default: null },
    ],
    columns: [{ name: 'name', title: TITLE }],
    cypher: 'MATCH (n {id: $team}) RETURN n.name AS name LIMIT $most',
  });
});

test.each([
  ['without a header', 'MATCH (n) RETURN n', 'expected a comment'],
  ['without a statement', `/*\n${stringify({ title: TITLE, columns: COLUMNS })}*/`, 'expected'],
  ['whose header is no YAML', write('title: {\n'), 'not YAML'],
  ['without a title', write({ columns: COLUMNS }), 'title'],
  ['without its Chinese title', write({ title: { en: 'x' }, columns: COLUMNS }), 'title.zh'],
  ['without columns', write({ title: TITLE, columns: {} }), 'columns'],
  ['with an unknown key', write({ title: TITLE, columns: COLUMNS, colour: 1 }), 'colour'],
  [
    'with a parameter of an unknown type',
    write({ title: TITLE, columns: COLUMNS, parameters: { a: { type: 'date', title: TITLE } } }),
    'parameters.a.type',
  ],
  [
    'that declares a parameter and does not use it',
    write({ title: TITLE, columns: COLUMNS, parameters: { a: { type: 'string', title: TITLE } } }),
    'a.',
  ],
  [
    'that uses a parameter and does not declare it',
    write({ title: TITLE, columns: COLUMNS }, 'RETURN $secret AS name'),
    '$secret',
  ],
])('a file %s is refused, naming the file and what is wrong', (_how, text, named) => {
  const parse = () => parseQuestion('broken.cypher', text);
  expect(parse).toThrow(QuestionError);
  expect(parse).toThrow(/^broken\.cypher: /);
  expect(parse).toThrow(named);
});

test('a dollar sign in a text or a comment is no parameter', () => {
  const statement = `MATCH (n) WHERE n.price = '5 $us' // not $this\nRETURN n.name AS name`;
  expect(
    parseQuestion('x.cypher', write({ title: TITLE, columns: COLUMNS }, statement)).cypher,
  ).toBe(statement);
});

test.each(['Upper.cypher', 'two words.cypher', '.cypher', '../up.cypher'])(
  'a file may not be named %s',
  (file) => {
    expect(() => parseQuestion(file, write({ title: TITLE, columns: COLUMNS }))).toThrow(
      QuestionError,
    );
  },
);

const word = fc.stringMatching(/^[a-z][a-zA-Z]{0,8}$/);
const title = fc.record({
  en: fc.string({ minLength: 1 }).filter((text) => !text.includes('*/')),
  zh: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('*/')),
});
const header = fc.record({
  title,
  parameters: fc.dictionary(
    word,
    fc.record({
      type: fc.constantFrom('node', 'string', 'integer', 'moment'),
      title,
      default: fc.oneof(fc.integer(), word, fc.constant(null)),
    }),
    { maxKeys: 3, noNullPrototype: true },
  ),
  columns: fc.dictionary(word, title, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
});

test('whatever is written in a header comes back as it was', () => {
  fc.assert(
    fc.property(header, (written) => {
      const names = Object.keys(written.parameters);
      const statement = `RETURN ${['1', ...names.map((name) => `$${name}`)].join(', ')}`;
      const question = parseQuestion('q.cypher', write(written, statement));
      expect(question.title).toEqual(written.title);
      expect(question.parameters).toEqual(
        names.map((name) => ({ name, kind: null, ...written.parameters[name] })),
      );
      expect(question.columns).toEqual(
        Object.entries(written.columns).map(([name, itsTitle]) => ({ name, title: itsTitle })),
      );
      expect(question.cypher).toBe(statement);
    }),
  );
});

test('any text is a question or a named error, never another failure', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((inner) => `/*${inner}*/ RETURN 1`),
  );
  fc.assert(
    fc.property(text, (written) => {
      try {
        parseQuestion('any.cypher', written);
      } catch (error) {
        expect(error).toBeInstanceOf(QuestionError);
      }
    }),
  );
});
