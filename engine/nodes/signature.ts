declare const signature: unique symbol;

/** Remembers, in its type alone, what code hands to a node and gets back. */
export interface Callable<Input, Value> {
  readonly [signature]: (input: Input) => Value;
}

/** What `engine.start` and `engine.run` take for a node, and what they give back. */
export type InputOf<Builder> = Builder extends Callable<infer Input, unknown> ? Input : never;
export type ValueOf<Builder> = Builder extends { readonly [signature]: (input: never) => infer Value } ? Value : never;

/** The same as arguments: nothing need be given to a handler that takes nothing. */
export type GivenTo<Builder> = [void] extends [InputOf<Builder>] ? [input?: undefined] : [input: InputOf<Builder>];
