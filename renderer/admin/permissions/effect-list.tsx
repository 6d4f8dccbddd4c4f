import classes from "./changes-bar.module.css";
import type { EffectSentence } from "./effect-text.ts";

/** Who gains and loses what, a sentence each. */
export function EffectList(props: { readonly sentences: readonly EffectSentence[] }) {
  return props.sentences.map(({ key, names, lead, abilities, rest }) => {
    const beginning = (
      <>
        {names === null ? null : <b>{names}</b>} {lead}
      </>
    );
    const [only] = abilities;
    return abilities.length === 1 ? (
      <p key={key}>
        {beginning} {only}. {rest}
      </p>
    ) : (
      <div key={key}>
        <p>{beginning}</p>
        <ul className={classes["abilities"]}>
          {abilities.map((ability) => (
            <li key={ability}>{ability}</li>
          ))}
        </ul>
        {rest === null ? null : <p>{rest}</p>}
      </div>
    );
  });
}
