/** A redirect on its way out of a handler. */
export class MovedError extends Error {
  override readonly name = "MovedError";
  readonly to: string;
  constructor(to: string) {
    super(to);
    this.to = to;
  }
}
