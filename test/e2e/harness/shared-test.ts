import { firstStart, type Intray, launchIntray } from "./launch.ts";
import { callMain } from "./call-main.ts";
import { quit } from "./process-end.ts";
import { Problems } from "./problems.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { hasFailed, test } from "./test.ts";

interface SharedWindow {
  readonly intray: Intray;
  readonly profile: Profile;
  readonly problems: Problems;
}

/**
 * The same test in a window that is opened once for many: for what changes nothing that another test would see. It begins at
 * the first screen, with nobody signed in and with the settings of a new machine.
 */
export const sharedTest = test.extend<object, { readonly sharedWindow: SharedWindow }>({
  sharedWindow: [
    async ({ preparedOffice }, use) => {
      const profile = await createProfile();
      await preparedOffice.copyTo(profile.databaseFile);
      const problems = new Problems();
      const intray = await launchIntray(profile, problems);
      await use({ intray, profile, problems });
      await quit(intray);
      await removeProfile(profile);
    },
    { scope: "worker", timeout: firstStart },
  ],

  profile: async ({ sharedWindow }, use) => use(sharedWindow.profile),

  // which checks them and, after a failure, attaches the logs
  ownProblems: async ({ sharedWindow: { problems } }, use) => {
    problems.forget();
    await use(problems);
  },

  intray: async ({ sharedWindow: { intray } }, use, info) => {
    const { tracing } = intray.app.context();
    await beginAnew(intray);
    await tracing.startChunk();
    await use(intray);
    const path = info.outputPath("trace.zip");
    await tracing.stopChunk(hasFailed(info) ? { path } : {});
    if (hasFailed(info)) info.attachments.push({ name: "trace", path, contentType: "application/zip" });
  },
});

/** Takes away what a test may have left in the window. */
async function beginAnew({ page }: Intray): Promise<void> {
  await page.emulateMedia({ reducedMotion: null });
  await callMain(page, "session.signOut");
  await callMain(page, "settings.set", {
    language: "system",
    colorScheme: "system",
    density: "comfortable",
  });
  await page.evaluate(() => {
    localStorage.clear();
    location.hash = "";
  });
  await page.reload({ waitUntil: "domcontentloaded" });
}
