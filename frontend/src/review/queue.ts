// The list beside the card: which claims come next, and which of them are decided.

export class Queue {
  // Kept apart from the rows: a newer list may have been made before the last decisions arrived.
  private readonly done = new Map<string, string>();

  constructor(private readonly host: HTMLElement) {}

  get ids(): string[] {
    return this.rows.map((row) => row.dataset.claim!);
  }

  /** The next claim that is not decided, from a claim on and then from the top; null where none is left. */
  nextOpen(id: string): string | null {
    const at = this.ids.indexOf(id);
    const rows = [...this.rows.slice(at + 1), ...this.rows.slice(0, Math.max(at, 0))];
    return rows.find((row) => !row.dataset.done)?.dataset.claim ?? null;
  }

  /** The claim some steps away in the list, decided or not. */
  step(id: string, by: number): string | null {
    return this.ids[this.ids.indexOf(id) + by] ?? null;
  }

  get open(): number {
    return this.rows.filter((row) => !row.dataset.done).length;
  }

  mark(id: string, words: string | null): void {
    if (words) this.done.set(id, words);
    else this.done.delete(id);
    this.draw();
  }

  show(id: string): void {
    for (const row of this.rows) row.toggleAttribute("aria-current", false);
    const row = this.row(id);
    row?.setAttribute("aria-current", "true");
    row?.scrollIntoView({ block: "nearest" });
  }

  /** Takes over the list of a newer page. */
  take(page: Document): void {
    for (const part of ["[data-queue]", "[data-bulk]", "#queue"]) {
      const [old, fresh] = [this.host.querySelector(part), page.querySelector(part)];
      if (old && fresh) old.replaceWith(document.adoptNode(fresh));
    }
    this.draw();
  }

  private draw(): void {
    for (const row of this.rows) {
      const words = this.done.get(row.dataset.claim!);
      if (words) row.dataset.done = words;
      else delete row.dataset.done;
    }
    this.followBulk();
  }

  /** What is accepted at once is what is listed and open. */
  private followBulk(): void {
    const form = this.host.querySelector<HTMLFormElement>("[data-bulk]");
    if (!form) return;
    const open = this.rows.filter((row) => !row.dataset.done).map((row) => row.dataset.claim!);
    for (const input of form.querySelectorAll<HTMLInputElement>('input[name="claims"]')) input.disabled = !open.includes(input.value);
    form.hidden = open.length === 0;
    if (this.done.size === 0) return;
    const button = form.querySelector("button");
    if (button) button.textContent = `Accept the ${open.length} ${open.length === 1 ? "claim" : "claims"} of this list`;
    const hint = form.querySelector(".hint");
    if (hint) hint.textContent = "Those that are listed and not decided; others that fit the filter stay as they are.";
  }

  private get rows(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>("[data-queue] [data-claim]")];
  }

  private row(id: string): HTMLElement | undefined {
    return this.rows.find((row) => row.dataset.claim === id);
  }
}
