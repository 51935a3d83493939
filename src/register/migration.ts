/** One step of the schema. Steps are never changed once they are published, only added to; there is no way back. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly name: string;
  readonly sql: readonly string[];
}
