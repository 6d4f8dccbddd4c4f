import "./reset.css";
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./variables.css";
import "./controls.css";
import "./page.css";
import "./print.css";

export { theme } from "./theme.ts";
