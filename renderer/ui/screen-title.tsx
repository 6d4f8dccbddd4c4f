import { useText } from "../text/text-context.tsx";

/** Names the screen in the window's title. */
export function ScreenTitle(props: { readonly screen: string }) {
  const { t } = useText();
  return <title>{t("app.title", { screen: props.screen })}</title>;
}
