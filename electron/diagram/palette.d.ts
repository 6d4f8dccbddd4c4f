/** How one thing is coloured. */
export interface Ink {
  readonly ground: string;
  readonly line: string;
}
/** The colours of a picture that leaves the window: for white paper. */
export declare const paper: {
  readonly ground: "#ffffff";
  readonly ink: "#1c1d20";
  readonly soft: "#595d66";
  readonly line: "#6b6f78";
  readonly taken: "#1f6b37";
  readonly plain: {
    readonly ground: "#ffffff";
    readonly line: "#3f434b";
  };
  readonly states: {
    failed: {
      ground: string;
      line: string;
    };
    open: {
      ground: string;
      line: string;
    };
    done: {
      ground: string;
      line: string;
    };
    canceled: {
      ground: string;
      line: string;
    };
  };
};
