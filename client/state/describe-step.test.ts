import { describe, expect, it } from 'vitest';
import { toggleFocus, selectNode, selectNodes } from './commands/select.ts';
import { resetView, setMode } from './commands/command.ts';
import { hide, keepOnly, toggleKind, toggleLayer, unhide } from './commands/show.ts';
import type { Command } from './commands/command.ts';
import {
  collapseNode,
  expandNode,
  setExpansionLimit,
  addNodes,
  toggleFolded,
} from './commands/walk.ts';
import { listChanges } from './describe-step.ts';
import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';

const tell = (command: Command, before: ViewState = INITIAL_VIEW) =>
  listChanges(before, command(before));

describe('a step in words', () => {
  it('tells of what was selected, and not where something else happened to it', () => {
    expect(tell(selectNode('a:1'))).toEqual([{ what: 'selected', items: ['a:1'] }]);
    const both: Command = (view) => expandNode('a:1')(selectNode('a:1')(view));
    expect(tell(both)).toEqual([{ what: 'expanded', items: ['a:1'] }]);
    const two = selectNodes(['a:1', 'a:2'])(INITIAL_VIEW);
    expect(tell(selectNodes(['a:2']), two)).toEqual([{ what: 'deselected', items: ['a:1'] }]);
  });

  it('tells of expanding, of the next page, and of collapsing', () => {
    const one = expandNode('a:1', [], 100)({ ...INITIAL_VIEW, selection: ['a:1'] });
    expect(tell(setExpansionLimit('a:1', 200), one)).toEqual([
      { what: 'expandedFurther', items: ['a:1'] },
    ]);
    expect(tell(collapseNode('a:1'), one)).toEqual([{ what: 'collapsed', items: ['a:1'] }]);
  });

  it('tells of what was hidden, kept, added, folded and switched', () => {
    expect(tell(hide(['a:1']))).toEqual([{ what: 'hidden', items: ['a:1'] }]);
    const hidden = { ...hide(['a:1', 'a:2'])(INITIAL_VIEW), selection: ['a:3'] };
    expect(tell(unhide(['a:1']), hidden)).toEqual([{ what: 'broughtBack', items: ['a:1'] }]);
    expect(tell(keepOnly(['a:1', 'a:2']))).toEqual([{ what: 'kept', items: ['a:1', 'a:2'] }]);
    expect(tell(addNodes(['a:1']))).toEqual([{ what: 'added', items: ['a:1'] }]);
    expect(tell(toggleFolded('a:1'))).toEqual([{ what: 'folded', items: ['a:1'] }]);
    expect(tell(toggleKind('Person'))).toEqual([{ what: 'kindsHidden', items: ['Person'] }]);
    expect(tell(toggleLayer('RETIRED'))).toEqual([{ what: 'layersOn', items: ['RETIRED'] }]);
    expect(tell(toggleFocus('a:1'))).toEqual([{ what: 'focused', items: ['a:1'] }]);
    expect(tell(setMode('table'))).toEqual([{ what: 'table' }]);
  });

  it('tells of the way back to the first picture as one thing', () => {
    const far = { ...hide(['a:1'])(INITIAL_VIEW), layers: ['RETIRED'] };
    expect(tell(resetView, far)).toEqual([{ what: 'firstPicture' }]);
  });

  it('tells of each piece of the view in some way, or that only the place changed', () => {
    const camera = { x: 1, y: 1, ratio: 1 };
    expect(listChanges(INITIAL_VIEW, { ...INITIAL_VIEW, camera })).toEqual([{ what: 'moved' }]);
    const changes: Partial<ViewState>[] = [
      { time: { from: '2015-01-01', to: '2015-01-01' } },
      { comparison: { before: '2015-01-01', after: '2020-01-01', style: 'one' } },
      { connection: { ends: ['a:1', 'a:2'], mode: 'shortest', maxHops: 4, types: [], avoid: [] } },
      { layout: { name: 'circular', centre: null } },
      { pins: [{ id: 'a:1', x: 1, y: 2 }] },
      { colourBy: 'team' },
      { sizeBy: 'degree' },
      { weighted: true },
      { edgeLabels: true },
      { tour: { name: 'founding', step: 2 } },
      { query: 'RETURN 1' },
      { filters: [{ kind: 'core', k: 2, isOff: false }] },
      { hiddenTypes: ['USES'] },
    ];
    const told = changes.map((change) => {
      const [first] = listChanges(INITIAL_VIEW, { ...INITIAL_VIEW, ...change });
      return first?.what;
    });
    expect(told).toEqual([
      'timeSet',
      'compared',
      'connected',
      'layout',
      'pinned',
      'colour',
      'size',
      'weightOn',
      'edgeLabelsOn',
      'tour',
      'query',
      'filterAdded',
      'typesHidden',
    ]);
  });
});
