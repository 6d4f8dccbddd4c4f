import { Button, Group } from "@mantine/core";
import { IconArrowLeft, IconArrowRight } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../text/text-context.tsx";
import type { FormPage } from "./form-pages.ts";
import { PageFields } from "./form-sections.tsx";
import classes from "./form.module.css";

/**
 * Pages one after the other. The button to the next one sends the form, which leads on while there is a next; until
 * then the buttons that really send it are out of sight.
 */
export function FormSteps(props: {
  readonly pages: readonly FormPage[];
  readonly current: number;
  readonly onGo: (page: number) => void;
  /** The buttons below the last step. */
  readonly children: ReactNode;
}) {
  const { pages, current, onGo, children } = props;
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(current);
  useEffect(() => {
    // not when the form opens
    if (shown.current !== current) heading.current?.focus();
    shown.current = current;
  }, [current]);
  const isLast = current === pages.length - 1;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={classes["sectionTitle"]}>
        <span className={classes["stepCount"]}>{t("form.step", { step: current + 1, count: pages.length })}</span>{" "}
        {pages[current]?.title ?? t("form.first-page")}
      </h2>
      <progress
        className={classes["progress"]}
        aria-label={t("form.progress")}
        value={current + 1}
        max={pages.length}
      />
      {pages.map((page, index) => (
        <div key={page.title ?? ""} hidden={index !== current}>
          <PageFields page={page} />
        </div>
      ))}
      <Group gap="xs">
        {current === 0 ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowLeft size={15} stroke={1.8} aria-hidden="true" />}
            onClick={() => onGo(current - 1)}
          >
            {t("form.step-back")}
          </Button>
        )}
        {isLast ? null : (
          <Button type="submit" size="xs" rightSection={<IconArrowRight size={15} stroke={1.8} aria-hidden="true" />}>
            {t("form.step-next")}
          </Button>
        )}
      </Group>
      <div className={isLast ? "" : classes["early"]}>{children}</div>
    </>
  );
}
