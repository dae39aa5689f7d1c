// Cards of claims, fetched before they are needed: a review by keys waits for nothing.
import { fetchPage } from "./calls";

// Cards kept at hand; a list holds twenty.
const KEPT = 40;

export class Cards {
  private readonly held = new Map<string, Promise<HTMLElement | null>>();

  constructor(private readonly query: string) {}

  /** Asks for the cards of claims that may be wanted next. */
  prefetch(ids: string[]): void {
    for (const id of ids) void this.fetch(id).catch(() => undefined);
  }

  async get(id: string): Promise<HTMLElement | null> {
    const card = await this.fetch(id);
    return card ? (card.cloneNode(true) as HTMLElement) : null;
  }

  /** Lets go of a card that a decision has made stale. */
  forget(id: string): void {
    this.held.delete(id);
  }

  private fetch(id: string): Promise<HTMLElement | null> {
    const known = this.held.get(id);
    if (known) return known;
    const asked = fetchPage(`/review/card/${encodeURIComponent(id)}${this.query}`).then((page) =>
      page.querySelector<HTMLElement>("[data-card]"),
    );
    asked.catch(() => this.held.delete(id));
    this.held.set(id, asked);
    if (this.held.size > KEPT) this.held.delete(this.held.keys().next().value!);
    return asked;
  }
}
