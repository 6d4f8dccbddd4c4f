import { Tabs } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useText } from "../text/text-context.tsx";
import { useForm } from "./form-context.ts";
import { type FormPage, pageOf } from "./form-pages.ts";
import { PageFields } from "./form-sections.tsx";
import classes from "./form.module.css";

/** Pages as tabs; a tab says how many of its fields need attention. */
export function FormTabs(props: {
  readonly label: string;
  readonly pages: readonly FormPage[];
  readonly current: number;
  readonly onGo: (page: number) => void;
}) {
  const { label, pages, current, onGo } = props;
  const { t } = useText();
  const { store } = useForm();
  const problems = useSyncExternalStore(store.subscribe, () => store.problems);
  return (
    <Tabs value={String(current)} onChange={(value) => onGo(Number(value ?? 0))}>
      <Tabs.List aria-label={label} mb="md">
        {pages.map((page, index) => {
          const count = problems.filter(({ path }) => pageOf(pages, path) === index).length;
          return (
            <Tabs.Tab key={page.title ?? ""} value={String(index)}>
              {page.title ?? t("form.first-page")}
              {count === 0 ? null : (
                <span className={classes["problemCount"]}> {t("form.page-problems", { count })}</span>
              )}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {pages.map((page, index) => (
        <Tabs.Panel key={page.title ?? ""} value={String(index)}>
          <PageFields page={page} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
