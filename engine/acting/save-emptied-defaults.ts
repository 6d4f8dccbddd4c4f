import type { FormDescription, FormValues, JsonObject } from "../contract/index.ts";
import type { LiveActivation } from "../run/live-activation.ts";

/**
 * A form shows the defaults of fields that are newer than its process. Those that the person emptied are written, to be
 * taken away right after: the history says that they were there, so that they don't come back.
 */
export function saveEmptiedDefaults(
  activation: LiveActivation,
  { fields, values }: FormDescription,
  typed: FormValues,
): void {
  const { artifact, data } = activation.process;
  const record = artifact === null ? undefined : activation.command.stores.artifacts.find(artifact)?.data;
  const emptied = (part: "data" | "artifact", held: JsonObject): JsonObject =>
    Object.fromEntries(
      fields
        .filter((field) => field.part === part && field.editable && held[field.name] === undefined)
        .flatMap(({ name }) => {
          const shown = values[part]?.[name];
          return shown === undefined || typed[part]?.[name] !== undefined ? [] : [[name, shown]];
        }),
    );
  const ofData = emptied("data", data);
  const ofRecord = record === undefined ? {} : emptied("artifact", record);
  if (Object.keys({ ...ofData, ...ofRecord }).length === 0) return;
  activation.write(
    ({ process }) => {
      Object.assign(process.data, ofData);
      if (Object.keys(ofRecord).length > 0) process.updateArtifact(ofRecord);
    },
    { withoutRules: true },
  );
}
