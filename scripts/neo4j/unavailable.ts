/** No local Neo4j can be had; the message is one sentence that says what is missing. */
export class Neo4jUnavailableError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Neo4jUnavailableError';
  }
}
