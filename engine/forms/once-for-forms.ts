import type { Language } from "../contract/index.ts";
import type { Flow } from "../flow/flow.ts";
import type { ErasedFormFields } from "./form-fields.ts";

type Make<Value> = (flow: Flow, form: ErasedFormFields, language: Language) => Value;

/**
 * Keeps what doesn't depend on the case, for each form in each language. An author may write one form for the nodes of
 * two flows, so a form alone doesn't say which schema is meant.
 */
export function onceForForms<Value>(make: Make<Value>): Make<Value> {
  const made = new WeakMap<Flow, WeakMap<ErasedFormFields, Map<Language, Value>>>();
  return (flow, form, language) => {
    const forms = made.get(flow) ?? new WeakMap<ErasedFormFields, Map<Language, Value>>();
    made.set(flow, forms);
    const languages = forms.get(form) ?? new Map<Language, Value>();
    forms.set(form, languages);
    const value = languages.has(language) ? (languages.get(language) as Value) : make(flow, form, language);
    languages.set(language, value);
    return value;
  };
}
