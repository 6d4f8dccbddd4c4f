import { type ReactNode, useRef } from "react";
import { useKeyboardHome } from "../ui/keyboard-home.ts";
import { ScreenTitle } from "../ui/screen-title.tsx";
import classes from "./gate.module.css";
import { LanguageChoice } from "./language-choice.tsx";

/** The frame of every screen before the desk: Intray's mark, what is asked, and the language. */
export function Gate(props: {
  readonly title: string;
  readonly hint: string;
  /** The language is settled: it is a person's who is away. */
  readonly locked?: boolean;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useKeyboardHome(() => box.current?.querySelector<HTMLElement>("input, button")?.focus());
  return (
    <main className={classes["screen"]}>
      <ScreenTitle screen={props.title} />
      <div ref={box} className={classes["box"]}>
        <header className={classes["header"]}>
          <span className={classes["mark"]} aria-hidden="true" />
          <div>
            <h1 id="chooser-title" className={classes["title"]}>
              {props.title}
            </h1>
            <p className={classes["hint"]}>{props.hint}</p>
          </div>
        </header>
        {props.children}
      </div>
      {props.locked === true ? null : <LanguageChoice />}
    </main>
  );
}
