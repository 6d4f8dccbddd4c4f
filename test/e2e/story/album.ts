import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";

/** Tells a story on the terminal, and keeps its pictures and texts in a folder. */
export class Album {
  readonly folder: string;
  readonly #say: (sentence: string) => void;
  #pictures = 0;

  constructor(folder: string, say: (sentence: string) => void) {
    this.folder = folder;
    this.#say = say;
  }

  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  say(sentence: string): void {
    this.#say(sentence);
  }

  /** Says the sentence and keeps a picture of what is to be seen with it, as `03-name.png`. */
  async show(page: Page, name: string, sentence: string): Promise<void> {
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, "0")}-${name}.png`;
    await page.screenshot({ path: join(this.folder, file), animations: "disabled" });
    this.#say(`${sentence}  [${file}]`);
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
    this.#say(`Kept as ${file}.`);
  }
}
