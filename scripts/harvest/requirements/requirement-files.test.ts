import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRequirementsFile } from './requirement-files.ts';

/** Of the marks that mean something in these files, and a few letters. */
const anyText = fc.string({ unit: fc.constantFrom(...'a1é-_.[]=<>!~;#:@\'"(), \t\n\r\0') });

test('a list of requirements is read line by line, and what is none is told', () => {
  expect(
    readRequirementsFile('requirements.txt', '# All\npbr>=2.0 # Apache\n\n[testing]\nkombu\n'),
  ).toEqual({
    requirements: [
      { name: 'pbr', constraint: '>=2.0', line: 2, isOptional: false },
      { name: 'kombu', line: 5, isOptional: false },
    ],
    troubles: [{ line: 4, message: '"[testing]" is no requirement of a known form.' }],
  });
});

const SETUP_CFG = `[metadata]
name = glance-store
summary =
    Stores: of images

[extras]
# For one of the stores
vmware =
  oslo.vmware>=2.17 # Apache-2.0
s3 =
    boto3>=1.9.199

[entry_points]
glance_store.drivers =
    file = glance_store._drivers.filesystem:Store
`;

test('the extras of setup.cfg are optional, and nothing else in it is a requirement', () => {
  expect(readRequirementsFile('setup.cfg', SETUP_CFG)).toEqual({
    packageName: 'glance-store',
    packageLine: 2,
    requirements: [
      { name: 'oslo.vmware', constraint: '>=2.17', line: 9, isOptional: true },
      { name: 'boto3', constraint: '>=1.9.199', line: 11, isOptional: true },
    ],
    troubles: [],
  });
});

const PYPROJECT = `[project]
name = "oslo.messaging"
dynamic = ["version"]
dependencies = [
  "futurist>=1.2.0",  # Apache-2.0
  'kombu',
]

[project.entry-points."oslo.messaging.executors"]
eventlet = "futurist:GreenThreadPoolExecutor"

[project.optional-dependencies]
kafka = ["confluent-kafka>=1.3.0"]
`;

test('a mention in pyproject.toml is no dependency: only what stands among dependencies is', () => {
  const { packageName, packageLine, requirements } = readRequirementsFile(
    'pyproject.toml',
    PYPROJECT,
  );
  expect([packageName, packageLine]).toEqual(['oslo.messaging', 2]);
  expect(requirements).toEqual([
    { name: 'futurist', constraint: '>=1.2.0', line: 5, isOptional: false },
    { name: 'kombu', line: 6, isOptional: false },
    { name: 'confluent-kafka', constraint: '>=1.3.0', line: 13, isOptional: true },
  ]);
});

test('a pyproject.toml that is cut off or has other forms is told with its line', () => {
  expect(readRequirementsFile('pyproject.toml', '[project]\nname = "a').troubles).toEqual([
    { line: 2, message: 'This is not TOML.' },
  ]);
  expect(
    readRequirementsFile('pyproject.toml', '\n[project]\ndependencies = "a"').troubles,
  ).toEqual([{ line: 2, message: 'its dependencies are no lists of texts.' }]);
});

test('no text makes a reader fail', () => {
  const file = fc.constantFrom('requirements.txt', 'setup.cfg', 'pyproject.toml');
  fc.assert(
    fc.property(file, anyText, (path, text) => {
      expect(readRequirementsFile(path, text).requirements).toBeInstanceOf(Array);
    }),
  );
});

const METADATA = `{
  "name": "openstack-nova",
  "dependencies": [
    { "name": "openstack/keystone", "version_requirement": ">=28.0.0 <29.0.0" },
    { "name": "puppetlabs/stdlib" }
  ],
  "requirements": [{ "name": "puppet", "version_requirement": ">= 8.0.0" }]
}`;

test('a Puppet module requires other modules, and never what Python calls so', () => {
  expect(readRequirementsFile('metadata.json', METADATA)).toEqual({
    packageName: 'openstack/nova',
    packageLine: 2,
    requirements: [
      { name: 'openstack/keystone', constraint: '>=28.0.0 <29.0.0', line: 4, isOptional: false },
      { name: 'puppetlabs/stdlib', line: 5, isOptional: false },
      { name: 'puppet', constraint: '>= 8.0.0', line: 7, isOptional: false },
    ],
    troubles: [],
  });
  expect(readRequirementsFile('metadata.json', '{ "name": ').troubles).toEqual([
    { line: 1, message: 'This is no metadata of a module.' },
  ]);
});
