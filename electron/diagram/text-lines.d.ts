/** Sizes of text in drawings, in pixels. */
export declare const textSize: {
  readonly title: 12;
  readonly label: 11;
};
export declare const lineHeight: {
  readonly title: 15;
  readonly label: 13;
};
/**
 * About how wide a text is drawn in a sans-serif font. Nothing can be measured where drawings are made, so that the
 * letters are put into four classes, on the wide side.
 */
export declare function textWidth(text: string, size: number): number;
/** The text in lines that are no wider than `width`; long words are parted, and what is too much ends in an ellipsis. */
export declare function breakLines(text: string, width: number, size: number, most: number): readonly string[];
/** One line that ends in an ellipsis. */
export declare function shortened(text: string, fits: (text: string) => boolean): string;
