// The review by keys: each decision shows the next claim at once and is filed behind it.
import { Conflict, fetchPage, isQuiet, send, type Done } from "./calls";
import { Cards } from "./cards";
import { listen } from "./keys";
import { Queue } from "./queue";
import { count, follow, say, wordsOf } from "./saying";

// Claims fetched ahead of the one that is shown, and how many are left when the list is filled again.
const AHEAD = 3;
const FEW = 4;
const COUNTED = ["accept", "reject"];

class Review {
  private readonly cards: Cards;
  private readonly queue: Queue;
  private readonly query: string;
  private filling = false;

  constructor(private readonly host: HTMLElement) {
    this.query = host.dataset.query ?? "";
    this.cards = new Cards(this.query);
    this.queue = new Queue(host);
  }

  start(): void {
    const press = (key: string) => () => this.host.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    const verbs = { a: "accept", r: "reject", s: "skip" };
    const decide = Object.fromEntries(Object.entries(verbs).map(([key, verb]) => [key, () => this.decide(verb)]));
    listen(
      this.host,
      { ...decide, j: () => this.step(1), k: () => this.step(-1), e: () => this.edit(), u: () => void this.undo(), o: press("o"), m: press("m"), "?": () => this.help() },
      { z: () => void this.undo(), Enter: () => this.save(), k: () => this.search() },
    );
    this.host.addEventListener("submit", (event) => this.submitted(event));
    this.host.addEventListener("click", (event) => this.clicked(event));
    this.aheadOf(this.shown);
    this.host.dataset.ready = "true";
  }

  private get shown(): string {
    const { card, conflict } = this.host.querySelector<HTMLElement>("[data-card], [data-conflict]")?.dataset ?? {};
    return card ?? conflict ?? "";
  }

  private decide(verb: string): void {
    const card = this.host.querySelector<HTMLElement>("[data-card]");
    if (!card) return;
    const id = card.dataset.card!;
    const counted = COUNTED.includes(verb) && card.dataset.state === "unreviewed";
    const why = card.querySelector<HTMLInputElement>('.decide input[name="why"]')?.value ?? "";
    const upon = Number(card.dataset.upon);
    this.queue.mark(id, wordsOf(verb));
    if (counted) count(this.host, 1);
    say(this.host, `${wordsOf(verb)}.`);
    this.cards.forget(id);
    const sent = send(`/api/v1/claims/${encodeURIComponent(id)}/reviews${this.query}`, { verb, why, upon });
    void sent.then((done) => this.filed(done)).catch((error: Error) => {
      this.queue.mark(id, null);
      if (counted) count(this.host, -1);
      const shown = error instanceof Conflict ? this.choose(id, verb, why, upon) : this.show(id);
      void shown.catch(() => undefined).then(() => say(this.host, `Not filed: ${error.message}`, true));
    });
    const next = this.queue.nextOpen(id);
    if (next) void this.show(next);
    else void sent.then(() => location.assign(`/review${this.query}`)).catch(() => undefined);
  }

  /** Shows both decisions on a claim side by side; its forms and links work without this script. */
  private async choose(id: string, verb: string, why: string, upon: number): Promise<void> {
    const address = new URLSearchParams(this.query);
    address.set("verb", verb);
    address.set("upon", String(upon));
    const page = await fetchPage(`/review/conflict/${encodeURIComponent(id)}?${address.toString()}`);
    const found = page.querySelector<HTMLElement>("[data-conflict]");
    const place = this.host.querySelector("[data-card-place]");
    if (!found || !place) return this.show(id);
    this.queue.show(id);
    const reason = found.querySelector<HTMLInputElement>('input[name="why"]');
    if (reason) reason.value = why;
    place.replaceChildren(document.adoptNode(found));
    place.querySelector<HTMLElement>("#conflict-title")?.focus();
  }

  private filed({ progress }: Done): void {
    if (isQuiet()) follow(this.host, progress);
    void this.fill().catch(() => undefined);
  }

  private async undo(): Promise<void> {
    try {
      const done = await send(`/api/v1/reviews/undo${this.query}`, {});
      const { review, after } = done;
      this.filed(done);
      if (!review.claim) return location.reload();
      this.cards.forget(review.claim);
      this.queue.mark(review.claim, null);
      if (after) await this.show(review.claim);
      say(this.host, "Undone: the claim is as it was before.");
    } catch (error) {
      // The plain form leads to the choice.
      if (error instanceof Conflict) this.host.querySelector<HTMLFormElement>("[data-toast]")?.submit();
      else say(this.host, (error as Error).message, true);
    }
  }

  private step(by: number): void {
    const id = this.queue.step(this.shown, by);
    if (id) void this.show(id);
    else say(this.host, by > 0 ? "This is the last of the list." : "This is the first of the list.");
  }

  private async show(id: string): Promise<void> {
    this.queue.show(id);
    const card = await this.cards.get(id);
    const place = this.host.querySelector("[data-card-place]");
    // Another key may have been pressed meanwhile.
    if (!card || !place || !this.isCurrent(id)) return;
    place.replaceChildren(document.adoptNode(card));
    place.scrollIntoView({ block: "nearest" });
    const address = new URLSearchParams(this.query);
    address.set("claim", id);
    history.replaceState(null, "", `/review?${address.toString()}`);
    this.aheadOf(id);
  }

  private isCurrent(id: string): boolean {
    const current = this.host.querySelector<HTMLElement>('[data-queue] [aria-current="true"]');
    return !current || current.dataset.claim === id;
  }

  private aheadOf(id: string): void {
    const ids = this.queue.ids;
    const at = ids.indexOf(id);
    this.cards.prefetch([...ids.slice(at + 1, at + 1 + AHEAD), ...ids.slice(Math.max(0, at - 1), Math.max(0, at))]);
  }

  /** Fills the list where few are left, with what the server has after all decisions so far. */
  private async fill(): Promise<void> {
    if (this.filling || this.queue.open > FEW) return;
    this.filling = true;
    try {
      this.queue.take(await fetchPage(`/review${this.query}`));
      this.queue.show(this.shown);
      this.aheadOf(this.shown);
    } finally {
      this.filling = false;
    }
  }

  private edit(): void {
    const first = this.host.querySelector<HTMLDetailsElement>("[data-edit]");
    if (!first) return;
    first.open = true;
    first.querySelector<HTMLElement>(".editing select, .editing textarea, .editing input:not([type=hidden])")?.focus();
  }

  private save(): void {
    const form = document.activeElement?.closest<HTMLFormElement>("form.editing");
    form?.requestSubmit();
  }

  private search(): void {
    const filter = this.host.querySelector<HTMLDetailsElement>(".review-filter");
    if (filter) filter.open = true;
    this.host.querySelector<HTMLElement>('.filters [name="q"]')?.focus();
  }

  private help(): void {
    this.host.querySelector<HTMLDialogElement>("[data-help-dialog]")?.showModal();
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const verb = (event.submitter as HTMLElement | null)?.dataset.verb;
    if (form.matches("[data-toast]")) {
      event.preventDefault();
      void this.undo();
    } else if (verb) {
      event.preventDefault();
      this.decide(verb);
    } else if (form.matches("[data-card] .decide")) {
      // Enter in the reason is no decision.
      event.preventDefault();
    }
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("a, button") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = target.closest<HTMLElement>("[data-queue] [data-claim]");
    const acts: Record<string, () => void> = { j: () => this.step(1), k: () => this.step(-1), e: () => this.edit(), "?": () => this.help() };
    const act = row ? () => void this.show(row.dataset.claim!) : acts[target.dataset.key ?? ""];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

document.querySelectorAll<HTMLElement>('[data-island="review"]').forEach((host) => new Review(host).start());
