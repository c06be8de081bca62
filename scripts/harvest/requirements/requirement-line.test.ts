import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRequirementLine, toPackageKey } from './requirement-line.ts';

/** Of the marks that mean something in these files, and a few letters. */
const anyText = fc.string({ unit: fc.constantFrom(...'a1é-_.[]=<>!~;#:@\'"(), \t\n\r\0') });

test.each([
  ['oslo.config>=5.2.0 # Apache-2.0', { name: 'oslo.config', constraint: '>=5.2.0' }],
  ['pbr!=2.1.0,>=2.0.0', { name: 'pbr', constraint: '!=2.1.0,>=2.0.0' }],
  ['eventlet', { name: 'eventlet' }],
  ['lxml >=2.3, <=3.0', { name: 'lxml', constraint: '>=2.3, <=3.0' }],
  ['netaddr (>=0.7.6)', { name: 'netaddr', constraint: '(>=0.7.6)' }],
  ['oslo.messaging[kafka]>=1.0', { name: 'oslo.messaging', constraint: '>=1.0' }],
  ['PyMySQL ~= 1.0', { name: 'PyMySQL', constraint: '~= 1.0' }],
  ['django==1.11.*', { name: 'django', constraint: '==1.11.*' }],
  [
    "futures>=3.0;python_version=='2.7' # BSD",
    { name: 'futures', constraint: ">=3.0; python_version=='2.7'" },
  ],
  ["enum34:(python_version=='2.7')", { name: 'enum34', constraint: "(python_version=='2.7')" }],
  ['python-ldap==2.3.13# said without a blank', { name: 'python-ldap', constraint: '==2.3.13' }],
  [
    'kazoo @ https://example.org/kazoo.zip',
    { name: 'kazoo', constraint: '@ https://example.org/kazoo.zip' },
  ],
  [
    '-e git+https://example.org/openstack/glance_store.git#egg=glance_store',
    { name: 'glance_store' },
  ],
  [
    'http://example.org/oslo.config-1.2.0a3.tar.gz#egg=oslo.config-1.2.0a3',
    { name: 'oslo.config' },
  ],
  [
    '-e git+https://example.org/p/python-quantumclient#egg=python-quantumclient-dev',
    { name: 'python-quantumclient' },
  ],
  ['http://example.org/tarballs/nova-2012.2~f2~20120629.14648.tar.gz', { name: 'nova' }],
  ['https://example.org/SQLAlchemy-0.7.10.tar.gz#md5=ecc0', { name: 'SQLAlchemy' }],
  ['git+https://example.org/stackforge/python-mistralclient.git', { name: 'python-mistralclient' }],
])('"%s" is a requirement', (line, expected) => {
  expect(parseRequirementLine(line)).toEqual(expected);
});

test.each([
  '',
  '   ',
  '# pbr>=1',
  '  # a remark',
  '-r other.txt',
  '-f http://example.org/mox-0.5.tar.gz',
  '--no-index',
])('"%s" requires nothing', (line) => {
  expect(parseRequirementLine(line)).toBeNull();
});

test.each(['[testing]', '>=1.0', 'two words', 'pbr>=1.0 oslo.config', '=1.0', 'pbr>'])(
  '"%s" is told to be of an unknown form',
  (line) => {
    expect(parseRequirementLine(line)).toBe('unknown');
  },
);

test('one package is one, however its name is written', () => {
  expect(new Set(['oslo.config', 'oslo-config', 'Oslo_Config'].map(toPackageKey)).size).toBe(1);
});

test('any text is read without an error, and a name is never empty', () => {
  fc.assert(
    fc.property(anyText, (line) => {
      const parsed = parseRequirementLine(line);
      if (parsed !== null && parsed !== 'unknown') expect(parsed.name).toMatch(/^[A-Za-z0-9]/);
    }),
  );
});

test('what is written after a name and versions comes back', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}[a-z0-9]$/);
  const version = fc.stringMatching(/^(?:>=|==|!=|<)\d{1,2}(?:\.\d{1,2}){0,2}$/);
  fc.assert(
    fc.property(
      name,
      fc.array(version, { maxLength: 3 }),
      fc.boolean(),
      (text, versions, remark) => {
        const constraint = versions.join(',');
        const line = `${text}${constraint}${remark ? '  # MIT' : ''}`;
        expect(parseRequirementLine(line)).toEqual(
          constraint === '' ? { name: text } : { name: text, constraint },
        );
      },
    ),
  );
});
