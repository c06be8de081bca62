import { describeWithNeo4j } from '../support/neo4j.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import { describeGraphStore } from './graph-store/graph-store-specification.ts';

describeGraphStore('A store over the embedded database', openLoadedEmbedded);

describeWithNeo4j('With Neo4j', (address) => {
  describeGraphStore('a store over Neo4j', (dataset) => openLoadedNeo4j(address, dataset));
});
