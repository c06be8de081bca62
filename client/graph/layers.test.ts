import { expect, it } from 'vitest';
import { RELATIONSHIP_TYPES } from '../../graph-data/model/relationship-types.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { isLayer, LAYERS, toLayer } from './layers.ts';

it('what only documents are told of is one layer', () => {
  expect([toLayer('AUTHORED'), toLayer('CITES')]).toEqual(['DOCUMENTS', 'DOCUMENTS']);
  expect([toLayer('DEPENDS_ON'), toLayer('FOUNDED'), toLayer('LOVES')]).toEqual([
    'DEPENDS_ON',
    null,
    null,
  ]);
});

it('every type is of the first picture or has a layer with a switch', () => {
  for (const type of RELATIONSHIP_TYPES) {
    const layer = toLayer(type);
    expect(layer === null || isLayer(layer)).toBe(true);
  }
});

it.each([
  ['English', en],
  ['Chinese', zh],
])('every layer has a title in %s', (_language, { layerTitles }) => {
  expect(LAYERS.filter((layer) => layerTitles[layer] === undefined)).toEqual([]);
});
