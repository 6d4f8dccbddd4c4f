import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ChangePasswordDialog } from "../people/change-password-dialog.tsx";
import { useLockKey } from "../people/lock-key.ts";
import { useText } from "../text/text-context.tsx";
import { useMissedTimers } from "../background/missed-timers.ts";
import { NotificationBell } from "../notifications/notification-bell.tsx";
import { usePresence } from "../notifications/use-presence.ts";
import { useDraftReminder } from "../start/use-draft-reminder.ts";
import { KeysSheet } from "./keys-sheet.tsx";
import { leadToScreen, useKeyboardHome } from "../ui/keyboard-home.ts";
import { usePasteLimit } from "../ui/use-paste-limit.ts";
import { useUndo } from "../undo/use-undo.ts";
import { Palette } from "./palette.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { Navigation } from "./navigation.tsx";
import { RecordDrawer } from "./record-drawer.tsx";
import { useShellCommands } from "./shell-commands.ts";
import { VerifyDialog } from "../trust/verify-dialog.tsx";
import { UpdateMark } from "../updates/update-mark.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { useShellKeys } from "./shell-keys.ts";
import classes from "./shell.module.css";

/** The frame around every screen: places and person at the left, the screen at the right. */
export function Shell() {
  const { t } = useText();
  const [keysOpen, setKeysOpen] = useState(false);
  const openKeys = () => setKeysOpen(true);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [passwordOpen, setPasswordOpen] = useState(false);
  const { undo } = useUndo();
  const run = useShellCommands({ keys: openKeys, palette: () => setPaletteOpen(true), undo: () => void undo() });
  useShellKeys(run);
  useEffect(() => window.intray.on("menu", run), [run]);
  useKeyboardHome(leadToScreen);
  useLockKey();
  useMissedTimers();
  const settled = useArrivals();
  usePresence();
  useDraftReminder();
  const pasteLimit = usePasteLimit();
  const skip = () => document.querySelector<HTMLElement>("main")?.focus();
  return (
    <div className={classes["shell"]} {...pasteLimit}>
      <button type="button" className={classes["skip"]} onClick={skip}>
        {t("app.skip")}
      </button>
      <nav aria-label={t("nav.label")} className={classes["side"]}>
        <div className={classes["brand"]}>
          <span className={classes["mark"]} aria-hidden="true" />
          <span className={classes["brandName"]}>{t("app.name")}</span>
          <NotificationBell />
        </div>
        <Navigation onPalette={() => setPaletteOpen(true)} />
        <UpdateMark />
        <PersonMenu onKeys={openKeys} onChangePassword={() => setPasswordOpen(true)} />
      </nav>
      <RecordDrawer>
        {(beside) => (
          <main className={classes["screen"]} tabIndex={-1} data-beside={beside}>
            {settled ? <Outlet /> : null}
          </main>
        )}
      </RecordDrawer>
      <Palette opened={paletteOpen} onClose={() => setPaletteOpen(false)} onKeys={openKeys} />
      <ChangePasswordDialog opened={passwordOpen} onClose={() => setPasswordOpen(false)} />
      <VerifyDialog />
      <KeysSheet opened={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
