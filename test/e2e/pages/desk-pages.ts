import type { Page } from "playwright/test";
import type { Language, TaskListName } from "../../../engine/contract/index.ts";
import { AdminPage } from "./admin-page.ts";
import { FirstRunPage } from "./first-run-page.ts";
import { ListPage } from "./list-page.ts";
import { LockPage } from "./lock-page.ts";
import { NavigationPage } from "./navigation-page.ts";
import { PermissionsPage } from "./permissions-page.ts";
import { ProcessPage } from "./process-page.ts";
import { SettingsPage } from "./settings-page.ts";
import { SignInPage } from "./sign-in-page.ts";
import { StartPage } from "./start-page.ts";
import { TaskPage } from "./task-page.ts";
import { TemporaryPasswordPage } from "./temporary-password-page.ts";
import { createTexts } from "./texts.ts";

/** All pages of one window in one language. */
export function deskPages(page: Page, language: Language) {
  const words = createTexts(language);
  return {
    words,
    firstRun: new FirstRunPage(page, words),
    chooser: new SignInPage(page, words),
    lock: new LockPage(page, words),
    temporaryPassword: new TemporaryPasswordPage(page, words),
    navigation: new NavigationPage(page, words),
    start: new StartPage(page, words),
    process: new ProcessPage(page, words),
    admin: new AdminPage(page, words),
    permissions: new PermissionsPage(page, words),
    settings: new SettingsPage(page, words),
    list: (place: TaskListName) => new ListPage(page, words, place),
    task: (title: string) => new TaskPage(page, words, title),
  };
}
