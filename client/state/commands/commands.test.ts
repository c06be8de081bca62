import { describe, expect, it } from 'vitest';
import { INITIAL_VIEW } from '../view-state.ts';
import { resetView, stepBack } from './command.ts';
import { addToSelection, selectNodes, toggleFocus, toggleSelected } from './select.ts';
import { hide, keepOnly, showEverything, showOnlyKind, toggleKind, unhide } from './show.ts';
import {
  addNodes,
  collapseNode,
  expandNode,
  setExpansionLimit,
  toggleExpansion,
  toggleFolded,
} from './walk.ts';

const KINDS = ['Project', 'Person', 'Team'];

describe('steps of the view', () => {
  it('expand a node by further types, and by all types for good', () => {
    const byOne = expandNode('project:nova', ['USES'])(INITIAL_VIEW);
    const byTwo = expandNode('project:nova', ['DEPENDS_ON'])(byOne);
    expect(byTwo.expanded).toEqual([{ id: 'project:nova', types: ['DEPENDS_ON', 'USES'] }]);
    const byAll = expandNode('project:nova')(byTwo);
    expect(byAll.expanded).toEqual([{ id: 'project:nova', types: [] }]);
    expect(expandNode('project:nova', ['USES'])(byAll)).toBe(byAll);
  });

  it('collapse what was expanded and leave the rest', () => {
    const two = expandNode('team:nova')(expandNode('project:nova')(INITIAL_VIEW));
    expect(collapseNode('project:nova')(two).expanded).toEqual([{ id: 'team:nova', types: [] }]);
    expect(toggleExpansion('team:nova')(toggleExpansion('team:nova')(INITIAL_VIEW))).toEqual(
      INITIAL_VIEW,
    );
  });

  it('hide a kind and show it again', () => {
    const hidden = toggleKind('Person')(INITIAL_VIEW);
    expect(hidden.hiddenKinds).toEqual(['Person']);
    expect(toggleKind('Person')(hidden)).toEqual(INITIAL_VIEW);
  });

  it('show only one kind, and all again the second time', () => {
    const only = showOnlyKind('Team', KINDS)(toggleKind('Team')(INITIAL_VIEW));
    expect(only.hiddenKinds).toEqual(['Project', 'Person']);
    expect(showOnlyKind('Team', KINDS)(only).hiddenKinds).toEqual([]);
  });

  it('go back one at a time: the focus first, then the selection, then nothing', () => {
    const focused = toggleFocus('project:nova')({ ...INITIAL_VIEW, selection: ['project:nova'] });
    const selected = stepBack(focused);
    expect(selected).toEqual({ ...INITIAL_VIEW, selection: ['project:nova'] });
    expect(stepBack(selected)).toEqual(INITIAL_VIEW);
    expect(stepBack(INITIAL_VIEW)).toBe(INITIAL_VIEW);
  });

  it('return to the first picture without changing the language', () => {
    const changed = toggleKind('Person')({ ...INITIAL_VIEW, language: 'zh' });
    expect(resetView(changed)).toEqual({ ...INITIAL_VIEW, language: 'zh' });
  });

  it('take nodes into the selection and out of it, each once', () => {
    const two = addToSelection(['a:b', 'a:c'])(selectNodes(['a:b', 'a:b'])(INITIAL_VIEW));
    expect(two.selection).toEqual(['a:b', 'a:c']);
    expect(toggleSelected('a:b')(two).selection).toEqual(['a:c']);
    expect(toggleSelected('a:d')(two).selection).toEqual(['a:b', 'a:c', 'a:d']);
  });

  it('take nodes out of the picture with their selection and focus, and bring them back', () => {
    const view = { ...INITIAL_VIEW, selection: ['a:b', 'a:c'], focus: 'a:b' };
    const without = hide(['a:b'])(view);
    expect(without).toMatchObject({ hidden: ['a:b'], selection: ['a:c'], focus: null });
    expect(unhide(['a:b'])(without).hidden).toEqual([]);
  });

  it('keep only some nodes until everything is let in again', () => {
    const kept = keepOnly(['a:b'])(expandNode('a:c')(INITIAL_VIEW));
    expect(kept).toMatchObject({ only: ['a:b'], expanded: [] });
    expect(showEverything(kept)).toEqual(INITIAL_VIEW);
  });

  it('expand a hub by the page, and the next page on demand', () => {
    const one = expandNode('project:nova', ['USES'], 100)(INITIAL_VIEW);
    expect(one.expanded).toEqual([{ id: 'project:nova', types: ['USES'], limit: 100 }]);
    const two = setExpansionLimit('project:nova', 200)(one);
    expect(two.expanded).toEqual([{ id: 'project:nova', types: ['USES'], limit: 200 }]);
    const more = expandNode('project:nova', ['LEADS'])(two);
    expect(more.expanded).toEqual([{ id: 'project:nova', types: ['LEADS', 'USES'], limit: 200 }]);
  });

  it('add single nodes, also those that were hidden, and hide added ones', () => {
    const added = addNodes(['a:b', 'a:c'])({ ...INITIAL_VIEW, hidden: ['a:b'] });
    expect(added).toMatchObject({ added: ['a:b', 'a:c'], hidden: [] });
    expect(hide(['a:b'])(added)).toMatchObject({ added: ['a:c'], hidden: ['a:b'] });
  });

  it('fold a node until it is expanded', () => {
    const folded = toggleFolded('a:b')(INITIAL_VIEW);
    expect(folded.folded).toEqual(['a:b']);
    expect(toggleFolded('a:b')(folded)).toEqual(INITIAL_VIEW);
    expect(expandNode('a:b')(folded).folded).toEqual([]);
  });
});
