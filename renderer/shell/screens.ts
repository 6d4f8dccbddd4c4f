import {
  IconFileDescription,
  IconListDetails,
  IconPlus,
  IconSend,
  IconSettings,
  IconSettingsAutomation,
  IconUsersGroup,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Capabilities } from "../../engine/contract/index.ts";

interface ScreenShape {
  readonly to: string;
  readonly title: string;
  readonly icon: TablerIcon;
  /** Shown to whoever may do this; to everybody without it. */
  readonly needs?: "manages" | "administers";
  /** With the lists of tasks, also in narrow windows; set apart from what stands above it; at the foot of the navigation. */
  readonly position?: "lists" | "apart" | "foot";
}

/** The screens besides the task lists, in the order of the navigation; the palette offers the same. */
const screens = [
  { to: "/requests", title: "nav.requests", icon: IconSend, position: "lists" },
  { to: "/processes", title: "nav.processes", icon: IconListDetails },
  { to: "/records", title: "nav.records", icon: IconFileDescription },
  { to: "/start", title: "nav.start", icon: IconPlus, position: "apart" },
  { to: "/background", title: "background.title", icon: IconSettingsAutomation, needs: "manages", position: "foot" },
  { to: "/admin", title: "admin.title", icon: IconUsersGroup, needs: "administers", position: "foot" },
  { to: "/settings", title: "nav.settings", icon: IconSettings, position: "foot" },
] as const satisfies readonly ScreenShape[];

/** A screen that one can go to from everywhere. */
export type ScreenLink = Pick<(typeof screens)[number], "to" | "title" | "icon"> & Omit<ScreenShape, "to" | "title">;

/** What the palette offers of Administration instead of its first page. */
export const administrationPages = [
  { to: "/admin/people", title: "admin.people" },
  { to: "/admin/groups", title: "admin.groups" },
  { to: "/admin/permissions", title: "admin.permissions" },
  { to: "/admin/backups", title: "admin.backups" },
] as const;

export type AdministrationPage = (typeof administrationPages)[number];

/** The screens that somebody with these capabilities is offered. */
export function screensFor(capabilities: Pick<Capabilities, "manages" | "administers">): readonly ScreenLink[] {
  return screens.filter((screen: ScreenLink) => screen.needs === undefined || capabilities[screen.needs]);
}
