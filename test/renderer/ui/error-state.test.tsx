import { MantineProvider } from "@mantine/core";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { IntrayError } from "../../../renderer/api/intray-error.ts";
import { TextProvider } from "../../../renderer/text/text-context.tsx";
import { ErrorState } from "../../../renderer/ui/error-state.tsx";

function shown(error: unknown): string {
  return renderToStaticMarkup(
    <MantineProvider>
      <TextProvider language="en" locale="en-GB">
        <ErrorState error={error} title="Couldn’t load the inbox" onRetry={() => undefined} />
      </TextProvider>
    </MantineProvider>,
  );
}

it("says what failed and why, that nothing typed is lost, and keeps the details for whoever helps", () => {
  const busy = new IntrayError({ code: "busy", message: "The store is busy.", details: { errorId: "e-7" } });
  const page = shown(busy);
  for (const words of ["Couldn’t load the inbox", "Nothing you typed is lost.", "Try again", "code: busy", "id: e-7"]) {
    expect(page).toContain(words);
  }
});

it("leads elsewhere where asking again would not help", () => {
  const gone = shown(new IntrayError({ code: "task.unknown", message: "There is no such task.", details: {} }));
  expect(gone).toContain("#/inbox");
  expect(gone).not.toContain("Try again");
});
