// One key for each decision: off while a field is written in and with modifiers, and off for good where switched off.

const REMEMBERED = "dateline-review-keys";
const WRITING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])";
// Held down, these go on from claim to claim; a decision is made once a press.
const REPEATING = ["j", "k"];

export type Actions = Record<string, () => void>;

/** Runs the action of each key pressed; `combined` are actions with Ctrl or Cmd, by key. */
export function listen(host: HTMLElement, actions: Actions, combined: Actions): void {
  const isOn = followSwitch(host);
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const action = actionOf(event, actions, combined, isOn());
    if (!action) return;
    event.preventDefault();
    action();
  });
}

function actionOf(event: KeyboardEvent, actions: Actions, combined: Actions, isOn: boolean): (() => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isWriting = event.target instanceof Element && event.target.closest(WRITING) !== null;
  if (document.querySelector("dialog[open]")) return undefined;
  if (event.ctrlKey || event.metaKey) {
    // Undoing while writing is the field's own.
    const isOurs = !event.altKey && !event.shiftKey && !(isWriting && key === "z");
    return isOurs ? combined[key] : undefined;
  }
  if (!isOn || isWriting || event.altKey) return undefined;
  return event.repeat && !REPEATING.includes(key) ? undefined : actions[key];
}

function followSwitch(host: HTMLElement): () => boolean {
  const box = host.querySelector<HTMLInputElement>("[data-keys-on]");
  const set = (on: boolean): void => {
    host.dataset.keys = on ? "on" : "off";
    if (box) box.checked = on;
  };
  set(read() !== "off");
  host.querySelector<HTMLElement>("[data-keys-switch]")?.removeAttribute("hidden");
  box?.addEventListener("change", () => {
    set(box.checked);
    write(box.checked ? "on" : "off");
  });
  return () => host.dataset.keys === "on";
}

// A browser may refuse storage: then the switch holds for the page.
function read(): string | null {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch {
    return null;
  }
}

function write(value: string): void {
  try {
    localStorage.setItem(REMEMBERED, value);
  } catch {
    return;
  }
}
