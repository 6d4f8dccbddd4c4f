import { expect } from "playwright/test";
import { sharedTest as test } from "../harness/index.ts";

test.beforeEach(async ({ page, problems }) => {
  problems.expect(/Failed to load resource/u);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
});

/** As written: neither the page nor the URL parser may take the dots away before they reach the handler. */
const outside = [
  "/..%2fpackage.json",
  "/..%2f..%2fpackage.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/%2e%2e%2f%2e%2e%2fpackage.json",
  "/..%5c..%5cpackage.json",
  "/%2fetc%2fpasswd",
  "//etc/passwd",
  "/index.html%00.js",
  "/%",
  "/%c0%ae%c0%ae/package.json",
  "/C:%5cWindows%5cwin.ini",
];

test("no path leads out of the pages' folder", async ({ page }) => {
  for (const path of outside) {
    const answer = await page.evaluate(async (url) => {
      const answer = await fetch(url);
      return { status: answer.status, body: await answer.text() };
    }, `app://intray${path}`);
    expect(answer, path).toEqual({ status: 404, body: "" });
  }
});

test("the pages themselves are there, with their policy", async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const { status, headers } = await fetch("app://intray/index.html");
    return { status, sniff: headers.get("x-content-type-options"), policy: headers.get("content-security-policy") };
  });
  expect(answer).toMatchObject({ status: 200, sniff: "nosniff" });
  expect(answer.policy).toContain("default-src 'none'");
  expect(answer.policy).not.toMatch(/unsafe/u);
});
