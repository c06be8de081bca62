import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { toNameKeys } from './name-keys.ts';

function readTheSame(kind: NodeKind, one: string, other: string): boolean {
  const keys = toNameKeys(kind, one);
  return toNameKeys(kind, other).some((key) => keys.includes(key));
}

test.each([
  ['Organisation', 'NVIDIA', 'Nvidia'],
  ['Organisation', 'Red Hat, Inc.', 'RedHat'],
  ['Organisation', 'Huawei Technologies Co., Ltd.', 'Huawei'],
  ['Organisation', 'Telefónica S.A.', 'Telefonica'],
  ['Organisation', 'The Walt Disney Company', 'Walt Disney'],
  ['Organisation', 'AT&T Inc.', 'ATT'],
  ['Person', 'Wang Feilong', 'Feilong Wang'],
  ['Person', 'Fei Long Wang', 'Feilong WANG'],
  ['Person', 'Radosław Piliszek', 'radoslaw piliszek'],
  ['Person', 'Dr. Jens Harbott', 'Jens Harbott'],
  ['Person', "Clint O'Byrum", 'Clint OByrum'],
  ['Person', 'J.R. Hacker', 'J R Hacker'],
  ['Project', 'oslo.messaging', 'oslo-messaging'],
] as const)('in a %s, "%s" and "%s" are one name', (kind, one, other) => {
  expect(readTheSame(kind, one, other)).toBe(true);
});

test.each([
  ['Organisation', 'Dell', 'Dell EMC'],
  ['Organisation', 'Institute of Technology', 'Institute'],
  ['Organisation', 'Limited', 'Company'],
  ['Project', 'Monitoring Technology', 'Monitoring'],
  ['Project', 'nova client', 'client nova'],
  ['Person', 'Ying Chen', 'Ying Cheng'],
] as const)('in a %s, "%s" and "%s" are two names', (kind, one, other) => {
  expect(readTheSame(kind, one, other)).toBe(false);
});

test('a name without any letter has no key', () => {
  expect(toNameKeys('Person', ' . ')).toEqual([]);
});

test('case, accents and spaces around never change the keys', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<NodeKind>('Person', 'Organisation', 'Team'),
      fc.string(),
      (kind, name) => {
        const keys = toNameKeys(kind, name);
        expect(toNameKeys(kind, `  ${name} `)).toEqual(keys);
        expect(toNameKeys(kind, name.normalize('NFKD'))).toEqual(keys);
        expect(toNameKeys(kind, name.toLowerCase())).toEqual(keys);
      },
    ),
  );
});
