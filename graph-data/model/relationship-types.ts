import { NODE_KINDS } from './kinds.ts';
import type { NodeKind } from './kinds.ts';
import type { Title } from './title.ts';

/**
 * The closed list of types of relationships, with their titles in English and Simplified Chinese.
 * Whatever names a type takes it from here; kinds of nodes stand in `kinds.ts`.
 */

/** Which kinds a relationship type may join, and what it is called. */
export interface RelationshipTypeDefinition {
  readonly title: Title;
  /** How the relationship reads from its start: "Rackspace founded OpenStack". */
  readonly phrase: Title;
  readonly starts: readonly NodeKind[];
  readonly ends: readonly NodeKind[];
  /** Hub-making types are off in the first picture and come with focus or by their switch. */
  readonly layer: 'backbone' | 'detail';
}

export const RELATIONSHIP_TYPES = [
  'FOUNDED',
  'HOSTS',
  'MEMBER_OF',
  'PART_OF',
  'SUCCEEDS',
  'SPUN_OUT_OF',
  'ACQUIRED',
  'WORKS_FOR',
  'LEADS',
  'STOOD_FOR',
  'MAINTAINS',
  'RELEASED_IN',
  'RELEASE_OF',
  'CONTRIBUTED_TO',
  'SUPPORTS',
  'ALTERNATIVE_TO',
  'ADOPTED',
  'OPERATES',
  'RUNS_ON',
  'INTRODUCES',
  'DELIVERS',
  'USES',
  'SUPPORTS_TECHNOLOGY',
  'DEPENDS_ON',
  'MIGRATED_OFF',
  'LICENSED_UNDER',
  'INVOLVES',
  'AUTHORED',
  'PUBLISHED',
  'QUOTED_IN',
  'CITES',
  'TRANSLATION_OF',
] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

export const RELATIONSHIP_TYPE_DEFINITIONS: Readonly<
  Record<RelationshipType, RelationshipTypeDefinition>
> = {
  FOUNDED: {
    title: { en: 'founded', zh: '创立' },
    phrase: { en: 'founded', zh: '创立了' },
    starts: ['Organisation', 'Person', 'Foundation'],
    ends: ['Project', 'Foundation', 'Organisation', 'Cloud'],
    layer: 'backbone',
  },
  HOSTS: {
    title: { en: 'hosts', zh: '托管' },
    phrase: { en: 'hosts', zh: '托管' },
    starts: ['Foundation'],
    ends: ['Project'],
    layer: 'backbone',
  },
  MEMBER_OF: {
    title: { en: 'member of', zh: '成员' },
    phrase: { en: 'is a member of', zh: '是其成员：' },
    starts: ['Organisation', 'Person'],
    ends: ['Foundation', 'Team'],
    layer: 'backbone',
  },
  PART_OF: {
    title: { en: 'part of', zh: '属于' },
    phrase: { en: 'is part of', zh: '属于' },
    starts: ['Project', 'Team', 'Foundation', 'Organisation'],
    ends: ['Project', 'Foundation', 'Organisation'],
    layer: 'backbone',
  },
  SUCCEEDS: {
    title: { en: 'succeeds', zh: '接续' },
    phrase: { en: 'succeeds', zh: '接续' },
    starts: ['Release', 'Foundation', 'Project', 'Team', 'Cloud', 'Technology'],
    ends: ['Release', 'Foundation', 'Project', 'Team', 'Cloud', 'Technology'],
    layer: 'backbone',
  },
  SPUN_OUT_OF: {
    title: { en: 'spun out of', zh: '源自' },
    phrase: { en: 'grew out of', zh: '源自' },
    starts: ['Project', 'Organisation'],
    ends: ['Project', 'Cloud', 'Organisation'],
    layer: 'backbone',
  },
  ACQUIRED: {
    title: { en: 'acquired', zh: '收购' },
    phrase: { en: 'acquired', zh: '收购了' },
    starts: ['Organisation'],
    ends: ['Organisation'],
    layer: 'backbone',
  },
  WORKS_FOR: {
    title: { en: 'works for', zh: '任职于' },
    phrase: { en: 'works or worked for', zh: '任职于' },
    starts: ['Person'],
    ends: ['Organisation', 'Foundation'],
    layer: 'backbone',
  },
  LEADS: {
    title: { en: 'leads', zh: '领导' },
    phrase: { en: 'leads or led', zh: '领导' },
    starts: ['Person'],
    ends: ['Team', 'Foundation', 'Organisation', 'Project'],
    layer: 'backbone',
  },
  STOOD_FOR: {
    title: { en: 'stood for', zh: '参选' },
    phrase: { en: 'stood for election in', zh: '参选' },
    starts: ['Person'],
    ends: ['Team'],
    layer: 'detail',
  },
  MAINTAINS: {
    title: { en: 'maintains', zh: '维护' },
    phrase: { en: 'maintains', zh: '维护' },
    starts: ['Team'],
    ends: ['Project'],
    layer: 'backbone',
  },
  RELEASED_IN: {
    title: { en: 'released in', zh: '发布于' },
    phrase: { en: 'was released in', zh: '发布于' },
    starts: ['Project'],
    ends: ['Release'],
    layer: 'detail',
  },
  RELEASE_OF: {
    title: { en: 'release of', zh: '的版本' },
    phrase: { en: 'is a release of', zh: '是其版本：' },
    starts: ['Release'],
    ends: ['Project'],
    layer: 'backbone',
  },
  CONTRIBUTED_TO: {
    title: { en: 'contributed to', zh: '贡献' },
    phrase: { en: 'contributed to', zh: '贡献于' },
    starts: ['Organisation', 'Foundation'],
    ends: ['Release', 'Project'],
    layer: 'detail',
  },
  SUPPORTS: {
    title: { en: 'supports', zh: '支持' },
    phrase: { en: 'supports', zh: '支持' },
    starts: ['Organisation'],
    ends: ['Project', 'Foundation'],
    layer: 'backbone',
  },
  ALTERNATIVE_TO: {
    title: { en: 'alternative to', zh: '替代' },
    phrase: { en: 'is an alternative to', zh: '可替代' },
    starts: ['Project', 'Cloud'],
    ends: ['Cloud', 'Project', 'Technology'],
    layer: 'backbone',
  },
  ADOPTED: {
    title: { en: 'adopted', zh: '采用' },
    phrase: { en: 'adopted', zh: '采用了' },
    starts: ['Organisation'],
    ends: ['Project'],
    layer: 'backbone',
  },
  OPERATES: {
    title: { en: 'operates', zh: '运营' },
    phrase: { en: 'operates', zh: '运营' },
    starts: ['Organisation'],
    ends: ['Cloud'],
    layer: 'backbone',
  },
  RUNS_ON: {
    title: { en: 'runs on', zh: '运行于' },
    phrase: { en: 'runs on', zh: '运行于' },
    starts: ['Cloud'],
    ends: ['Project'],
    layer: 'backbone',
  },
  INTRODUCES: {
    title: { en: 'introduces', zh: '引入' },
    phrase: { en: 'introduces', zh: '引入' },
    starts: ['Release'],
    ends: ['Feature'],
    layer: 'backbone',
  },
  DELIVERS: {
    title: { en: 'delivers', zh: '实现' },
    phrase: { en: 'delivers', zh: '实现' },
    starts: ['Project', 'Feature'],
    ends: ['Feature'],
    layer: 'backbone',
  },
  USES: {
    title: { en: 'uses', zh: '使用' },
    phrase: { en: 'uses', zh: '使用' },
    starts: ['Project', 'Feature', 'Cloud', 'Organisation', 'Technology'],
    ends: ['Technology', 'Project', 'Cloud'],
    layer: 'backbone',
  },
  SUPPORTS_TECHNOLOGY: {
    title: { en: 'supports technology', zh: '支持技术' },
    phrase: { en: 'supports', zh: '支持' },
    starts: ['Project', 'Feature', 'Release', 'Cloud'],
    ends: ['Technology'],
    layer: 'backbone',
  },
  DEPENDS_ON: {
    title: { en: 'depends on', zh: '依赖' },
    phrase: { en: 'depends on', zh: '依赖' },
    starts: ['Project'],
    ends: ['Project', 'Technology'],
    layer: 'detail',
  },
  MIGRATED_OFF: {
    title: { en: 'migrated off', zh: '迁离' },
    phrase: { en: 'moves or moved off', zh: '迁离' },
    starts: ['Project', 'Organisation', 'Release', 'Feature'],
    ends: ['Technology'],
    layer: 'backbone',
  },
  LICENSED_UNDER: {
    title: { en: 'licensed under', zh: '许可证' },
    phrase: { en: 'is licensed under', zh: '许可证为' },
    starts: ['Project', 'Cloud'],
    ends: ['Technology'],
    layer: 'backbone',
  },
  INVOLVES: {
    title: { en: 'involves', zh: '涉及' },
    phrase: { en: 'involves', zh: '涉及' },
    starts: ['Event'],
    ends: NODE_KINDS,
    layer: 'backbone',
  },
  AUTHORED: {
    title: { en: 'authored', zh: '撰写' },
    phrase: { en: 'wrote', zh: '撰写了' },
    starts: ['Person'],
    ends: ['Source'],
    layer: 'detail',
  },
  PUBLISHED: {
    title: { en: 'published', zh: '发布' },
    phrase: { en: 'published', zh: '发布了' },
    starts: ['Organisation', 'Foundation'],
    ends: ['Source'],
    layer: 'detail',
  },
  QUOTED_IN: {
    title: { en: 'quoted in', zh: '被引述于' },
    phrase: { en: 'is quoted in', zh: '被引述于' },
    starts: ['Person'],
    ends: ['Source'],
    layer: 'detail',
  },
  CITES: {
    title: { en: 'cites', zh: '引用' },
    phrase: { en: 'cites', zh: '引用了' },
    starts: ['Source'],
    ends: ['Source'],
    layer: 'detail',
  },
  TRANSLATION_OF: {
    title: { en: 'translation of', zh: '译自' },
    phrase: { en: 'is a translation of', zh: '译自' },
    starts: ['Source'],
    ends: ['Source'],
    layer: 'detail',
  },
};
