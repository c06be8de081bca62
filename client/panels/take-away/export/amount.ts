import type { Amount } from './formats.ts';
import type { Scene, Subject } from './subject.ts';

/** How much a subject holds, as far as it is known here; a moment may leave less. */
export function toAmount(subject: Subject, scene: Scene, total: Amount): Amount | null {
  switch (subject) {
    case 'view':
      return { nodes: scene.nodes.size, relationships: scene.edges.size };
    case 'all':
      return scene.view.time === null ? total : null;
    case 'answer':
      return scene.lastAnswer;
    case 'selection':
    case 'around':
      // What is between and around them, the server knows.
      return null;
    default:
      return subject satisfies never;
  }
}
