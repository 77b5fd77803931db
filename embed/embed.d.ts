// The element of `embed.js`, for TypeScript. docs/embedding tells what each setting, event and method means.

/** An explainer in a page. Its settings are attributes: `mode`, `lang`, `show`, `article`, `theme`, `accent`, `font`, `heading`, `compact`. */
export interface CaseExplainerElement extends HTMLElement {
  /** Leads to an event or a part of the explainer, by its id: `event-filed`, `check`. */
  show(id: string): void;
  /** Takes the explainer away and puts the link back. */
  destroy(): void;
}

/** What an explainer tells of its reader. Never which question or result it is, and no answer. */
export interface CaseExplainerEventMap {
  /** It comes into the window for the first time. */
  "ce-view": CustomEvent<null>;
  /** It is live. */
  "ce-ready": CustomEvent<{ step: "start" }>;
  /** Its reader is at a question, or at a result. */
  "ce-step": CustomEvent<{ step: "question" | "result" }>;
  /** It has another height, in px. */
  "ce-height": CustomEvent<{ height: number }>;
  /** It stays as it was pressed. */
  "ce-error": CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "case-explainer": CaseExplainerElement;
  }
  // Events bubble, so any element around an explainer hears them.
  interface HTMLElementEventMap extends CaseExplainerEventMap {}
  interface DocumentEventMap extends CaseExplainerEventMap {}
  interface WindowEventMap extends CaseExplainerEventMap {}
}
