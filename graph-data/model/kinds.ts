import type { Title } from './title.ts';

/**
 * The closed list of kinds of nodes, with their titles in English and Simplified Chinese. Whatever
 * names a kind takes it from here; relationship types stand in `relationship-types.ts`, properties
 * in `properties.ts`.
 */

/** The label that every node of ours carries beside its kind. */
export const ENTITY_LABEL = 'Entity';

/** Kinds of nodes, in the order in which people meet them in a legend. */
export const NODE_KINDS = [
  'Foundation',
  'Organisation',
  'Project',
  'Team',
  'Person',
  'Release',
  'Cloud',
  'Technology',
  'Feature',
  'Event',
  'Source',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What each kind is called and how its ids begin. Ids read `prefix:slug`. */
export const KIND_DEFINITIONS: Readonly<
  Record<NodeKind, { readonly idPrefix: string; readonly title: Title; readonly plural: Title }>
> = {
  Foundation: {
    idPrefix: 'foundation',
    title: { en: 'Foundation', zh: '基金会' },
    plural: { en: 'Foundations', zh: '基金会' },
  },
  Organisation: {
    idPrefix: 'org',
    title: { en: 'Organisation', zh: '组织' },
    plural: { en: 'Organisations', zh: '组织' },
  },
  Project: {
    idPrefix: 'project',
    title: { en: 'Project', zh: '项目' },
    plural: { en: 'Projects', zh: '项目' },
  },
  Team: {
    idPrefix: 'team',
    title: { en: 'Team', zh: '团队' },
    plural: { en: 'Teams', zh: '团队' },
  },
  Person: {
    idPrefix: 'person',
    title: { en: 'Person', zh: '人物' },
    plural: { en: 'People', zh: '人物' },
  },
  Release: {
    idPrefix: 'release',
    title: { en: 'Release', zh: '版本' },
    plural: { en: 'Releases', zh: '版本' },
  },
  Cloud: {
    idPrefix: 'cloud',
    title: { en: 'Cloud', zh: '云' },
    plural: { en: 'Clouds', zh: '云' },
  },
  Technology: {
    idPrefix: 'technology',
    title: { en: 'Technology', zh: '技术' },
    plural: { en: 'Technologies', zh: '技术' },
  },
  Feature: {
    idPrefix: 'feature',
    title: { en: 'Feature', zh: '特性' },
    plural: { en: 'Features', zh: '特性' },
  },
  Event: {
    idPrefix: 'event',
    title: { en: 'Event', zh: '事件' },
    plural: { en: 'Events', zh: '事件' },
  },
  Source: {
    idPrefix: 'source',
    title: { en: 'Source', zh: '来源' },
    plural: { en: 'Sources', zh: '来源' },
  },
};

/** Narrower labels, each allowed only beside its kind. */
export const NARROWER_LABELS = ['TelecomAdopter'] as const;
export type NarrowerLabel = (typeof NARROWER_LABELS)[number];

export const NARROWER_LABEL_DEFINITIONS: Readonly<
  Record<NarrowerLabel, { readonly kind: NodeKind; readonly title: Title; readonly plural: Title }>
> = {
  TelecomAdopter: {
    kind: 'Organisation',
    title: { en: 'Telecom adopter', zh: '电信采用者' },
    plural: { en: 'Telecom adopters', zh: '电信采用者' },
  },
};
