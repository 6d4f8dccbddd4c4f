import type { DetailField } from "./form.ts";

/** The one number or date by which people compare processes of a flow, as its author chose it. */
export type KeyFigure = Pick<DetailField, "title" | "value" | "widget">;
