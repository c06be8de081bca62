/** Why free Cypher is refused, wherever it may be asked for. */
export const FREE_CYPHER_OFF =
  'Free Cypher is off: this version has no guard for it yet. Named questions work; see /api/v1/questions.';
