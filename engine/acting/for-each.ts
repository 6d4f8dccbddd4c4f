import { FlowError } from "../base/flow-error.ts";

/** What came of one of many. */
export interface BulkOutcome {
  readonly id: number;
  /** Null when it was done. */
  readonly error: FlowError | null;
}

/** Does `action` to each; what is refused is reported and keeps no other from being done. */
export function forEach(ids: readonly number[], action: (id: number) => void): readonly BulkOutcome[] {
  return ids.map((id) => {
    try {
      action(id);
      return { id, error: null };
    } catch (error) {
      if (error instanceof FlowError) return { id, error };
      throw error;
    }
  });
}
