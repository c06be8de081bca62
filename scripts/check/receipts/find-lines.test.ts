import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toReceiptPlace } from '../../../graph-data/model/receipt.ts';
import { openText } from './find-lines.ts';

const YAML = `# a comment
Public Cloud:
  ptl:
    name: Ada Lead
    email: ada@localhost
  repos:
    - openstack/one
    - openstack/two
  deliverables:
    openstack/two:
      retired-on: 2021-06-23
2025.10:
  - name: flamingo
    status: maintained
  - name: epoxy
'Compute ':
  ptl: Old Lead (nick)
`;

/** The lines at a locator, as one text; null when it is not there. */
function linesAt(locator: string, text: string): string | null {
  const place = toReceiptPlace(locator);
  const opened = openText(place.path, text);
  const span = opened.find(place);
  return span === null ? null : opened.lines.slice(span.first - 1, span.last).join('\n');
}

describe('In YAML', () => {
  test.each([
    ['Public Cloud/ptl', '  ptl:\n    name: Ada Lead\n    email: ada@localhost'],
    ['Public Cloud/ptl/name', '    name: Ada Lead'],
    ['Public Cloud/repos/1', '    - openstack/two'],
    ['Public Cloud/repos/openstack/one', '    - openstack/one'],
    ['Public Cloud/deliverables/openstack/two', '    openstack/two:\n      retired-on: 2021-06-23'],
    ['Public Cloud/deliverables/openstack/two/retired-on', '      retired-on: 2021-06-23'],
    ['2025.10/flamingo', '  - name: flamingo\n    status: maintained'],
    ['2025.10/1', '  - name: epoxy'],
    ['2025.10/0/status', '    status: maintained'],
    ['Compute/ptl', '  ptl: Old Lead (nick)'],
    ['L2', 'Public Cloud:'],
  ])('%s is found', (keys, lines) => {
    expect(linesAt(`a.yaml/${keys}`, YAML)).toBe(lines);
  });

  test.each([
    'Private Cloud',
    'Public Cloud/ptl/nick',
    '2025.10/9',
    'Public Cloud/ptl/name/x',
    'L99',
  ])('%s is not there', (keys) => {
    expect(linesAt(`a.yaml/${keys}`, YAML)).toBeNull();
  });

  test('without a key the whole file is found', () => {
    expect(linesAt('a.yaml', YAML)).toBe(YAML.trimEnd());
  });

  test('a file in JSON has keys as well', () => {
    expect(linesAt('a.json/profile/status', '{\n  "profile": {\n    "status": "x"\n  }\n}\n')).toBe(
      '    "status": "x"',
    );
  });

  test('a file that is none has no keys', () => {
    expect(linesAt('a.yaml/a', 'a: [\n<<<<<')).not.toBe('b');
    expect(linesAt('a.yaml/b', 'a: [\n<<<<<')).toBeNull();
  });
});

test('a line is found with what stands around it', () => {
  const opened = openText('a.txt', Array.from({ length: 40 }, (_, i) => `${i + 1}`).join('\n'));
  expect(opened.find({ keys: [], line: 20 })?.around).toEqual({ first: 17, last: 23 });
  expect(opened.find({ keys: [], line: 1 })?.around).toEqual({ first: 1, last: 4 });
  const list = openText(
    'a.md',
    '- name: Ada\n  bio: …\n\n  more: …\n  last: …\n  of: SAP\n- name: Bob\n',
  );
  expect(list.find({ keys: [], line: 1 })?.around).toEqual({ first: 1, last: 6 });
  expect(list.find({ keys: [], line: 6 })?.around).toEqual({ first: 1, last: 7 });
  const text = openText('a.md', `###Ada\n${'…\n'.repeat(20)}\n###Bob\n`);
  expect(text.find({ keys: [], line: 1 })?.around).toEqual({ first: 1, last: 22 });
});

const MARKDOWN = `---
year: 2025
---
Before all headings.

## **A [Year](https://example.org) of Change**, Change

First.

![](picture.png)

Second,
still second.

* one entry

* another entry
  that goes on

### Inner

Innermost.

**In bold**
Below.

<img alt="Next Logo"/>

<img alt="Twice"/>

**Twice**
* listed

## Next
Last.
`;

describe('In prose', () => {
  test.each([
    ['A Year of Change/1', 'First.'],
    ['A Year of Change/2', 'Second,\nstill second.'],
    ['A Year of Change/2.1', '* one entry\n'],
    ['A Year of Change/2.2', '* another entry\n  that goes on'],
    ['A Year of Change/list', '* one entry\n\n* another entry\n  that goes on'],
    ['A Year of Change/Inner/1', 'Innermost.'],
    ['In bold/1', 'Below.'],
    ['Next', '## Next\nLast.'],
    ['next/1', 'Last.'],
    ['Twice/list', '* listed'],
    ['Second', 'Second,'],
  ])('%s is found', (place, lines) => {
    expect(linesAt(`a.md/${place}`, MARKDOWN)).toBe(lines);
  });

  test.each(['Next/2', 'A Year of Change/9', 'A Year of Change/2.3', 'Next/Inner', 'Nowhere'])(
    '%s is not there',
    (place) => {
      expect(linesAt(`a.md/${place}`, MARKDOWN)).toBeNull();
    },
  );

  test('the lead ends with the first heading, the title is of all', () => {
    expect(linesAt('a.md/lead', MARKDOWN)).toContain('Before all headings.');
    expect(linesAt('a.md/lead', MARKDOWN)).not.toContain('Year');
    expect(linesAt('a.md/title', MARKDOWN)).toBe(MARKDOWN.trimEnd());
  });

  test('headings of reStructuredText are underlined', () => {
    const text =
      'Vendors\n=======\n\nAURO\n----\n\nhttps://auro.example.org\n\nBinero\n------\nx\n';
    expect(linesAt('a.rst/Vendors/AURO', text)).toContain('auro.example.org');
    expect(linesAt('a.rst/AURO', text)).not.toContain('Binero');
  });

  test('a list of requirements is searched by what its lines say', () => {
    expect(linesAt('requirements.txt/eventlet', 'pbr>=2\nEventlet>=0.18 # MIT\n')).toBe(
      'Eventlet>=0.18 # MIT',
    );
  });
});

test('whatever the text and the locator, looking it up gives lines of the file or null', () => {
  const name = fc.constantFrom('a.yaml', 'a.md', 'a.rst', 'a.txt', 'a.json');
  const key = fc.oneof(fc.string(), fc.constantFrom('a', '0', '1.2', 'list', 'lead', 'L3'));
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('a:', ' - ', 'b', '\n', '# a', '---', '* ', '{', '&x', '*x', '\n\n'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(name, fc.array(key, { maxLength: 3 }), text, (file, keys, content) => {
      const place = toReceiptPlace([file, ...keys].join('/'));
      const opened = openText(file, content);
      const span = opened.find(place);
      if (span === null) return;
      expect(span.first).toBeGreaterThanOrEqual(1);
      expect(span.last).toBeGreaterThanOrEqual(span.first);
    }),
  );
});
