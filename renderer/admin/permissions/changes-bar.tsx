import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { PermissionChange, PermissionEffect, PermissionPreview } from "../../../engine/contract/index.ts";
import { directoryChange, permissionPreviewQuery } from "../../api/directory-queries.ts";
import { errorText } from "../../text/error-text.ts";
import { useText } from "../../text/text-context.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useUndo } from "../../undo/use-undo.ts";
import classes from "./changes-bar.module.css";
import { ConfirmLossDialog } from "./confirm-loss-dialog.tsx";
import { effectSentences } from "./effect-text.ts";
import { EffectList } from "./effect-list.tsx";
import type { PermissionState } from "./permission-state.ts";

/** What waits to be saved: who gains and loses what by it, computed by what will do it. */
export function ChangesBar(props: {
  readonly state: PermissionState;
  /** They are saved, or given up. */
  readonly onDone: () => void;
}) {
  const { state, onDone } = props;
  const { changes } = state;
  const localization = useText();
  const { t } = localization;
  const toast = useToast();
  const navigate = useNavigate();
  const { offer } = useUndo();
  const preview = useQuery(permissionPreviewQuery(changes));
  const saving = useMutation(directoryChange("permission.change"));
  const [confirming, setConfirming] = useState(false);
  const count = state.changedCells;
  const save = async ({ effects, losesAdministration }: PermissionPreview, password?: string) => {
    try {
      // not by its callbacks: once it is done nothing waits any more, and this bar is gone
      const input = { changes: [...changes], ...(password === undefined ? {} : { password }) };
      const { entry } = await saving.mutateAsync(input);
      onDone();
      // whoever no longer administers can't undo it
      offer(savedText(effects, localization, count), losesAdministration ? null : entry);
      if (losesAdministration) void navigate({ to: "/" });
    } catch (error) {
      // with a password it shows in the dialog
      if (password === undefined) toast(errorText(error, t), "problem");
    }
  };
  const press = async () => {
    // as things stand now: somebody else may have changed who is in the groups
    const { data, error } = await preview.refetch();
    if (error !== null || data === undefined) toast(errorText(error, t), "problem");
    else if (data.losesAdministration) setConfirming(true);
    else await save(data);
  };
  return (
    <section className={classes["bar"]} aria-label={t("permissions.unsaved", { count })}>
      <div className={classes["told"]} aria-live="polite">
        <p className={classes["count"]}>{t("permissions.unsaved", { count })}</p>
        <Told preview={preview.data} error={preview.error} idle={idleGroups(state, changes)} />
      </div>
      <div className={classes["actions"]}>
        <Button size="xs" loading={saving.isPending} onClick={() => void press()}>
          {t("permissions.save", { count })}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
          {t("permissions.discard")}
        </Button>
      </div>
      <ConfirmLossDialog
        opened={confirming}
        pending={saving.isPending}
        error={saving.error}
        onClose={() => setConfirming(false)}
        onConfirm={(password) => void (preview.data && save(preview.data, password))}
      />
    </section>
  );
}

function Told(props: {
  readonly preview: PermissionPreview | undefined;
  readonly error: Error | null;
  readonly idle: readonly string[];
}) {
  const { preview, error, idle } = props;
  const localization = useText();
  const { t } = localization;
  if (error !== null) return <p className={classes["problem"]}>{errorText(error, t)}</p>;
  if (preview === undefined) return <p className={classes["quiet"]}>{t("permissions.computing")}</p>;
  return (
    <>
      <EffectList sentences={effectSentences(preview.effects, localization)} />
      {idle.map((group) => (
        <p key={group}>{t("permissions.no-members", { group })}</p>
      ))}
      {preview.losesAdministration ? <p className={classes["problem"]}>{t("permissions.lose-own")}</p> : null}
    </>
  );
}

/** Groups that are changed and have no members. */
function idleGroups({ groups }: PermissionState, changes: readonly PermissionChange[]): readonly string[] {
  const changed = new Set(changes.map(({ groupId }) => groupId));
  return groups.filter(({ id, memberIds }) => changed.has(id) && memberIds.length === 0).map(({ title }) => title);
}

/** The one thing that was done, in words; of several, how many. */
function savedText(
  effects: readonly PermissionEffect[],
  localization: ReturnType<typeof useText>,
  count: number,
): string {
  const [only, ...others] = effectSentences(effects, localization, "after");
  const saved = localization.t("permissions.saved", { count });
  const [ability, ...abilities] = only?.abilities ?? [];
  const isOne = only !== undefined && only.names !== null && others.length === 0 && abilities.length === 0;
  return isOne ? `${only.names} ${only.lead} ${ability}` : saved;
}
