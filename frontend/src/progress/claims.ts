// Adds the claims of a report that was just read to the list, the newest report first.

interface Claim {
  id: string;
  report: string;
  said: string;
  evidence: { text: string };
}

// The newest are shown; a report of a thousand claims is read on its own page.
const SHOWN = 50;

export async function addClaims(host: HTMLElement, report: string): Promise<void> {
  const list = host.querySelector("[data-claims]");
  if (!list) return;
  const answer = await fetch(`/reports/${encodeURIComponent(report)}.json`, { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const { claims } = (await answer.json()) as { claims: Claim[] };
  list.prepend(...claims.slice(0, SHOWN).map(itemOf));
  while (list.children.length > SHOWN) list.lastElementChild!.remove();
  host.querySelector("[data-no-claims]")?.remove();
}

function itemOf(claim: Claim): HTMLElement {
  const [item, link, quote] = [document.createElement("li"), document.createElement("a"), document.createElement("q")];
  link.href = `/reports/${encodeURIComponent(claim.report)}#${encodeURIComponent(claim.id)}`;
  link.textContent = claim.said;
  quote.textContent = claim.evidence.text;
  link.dir = quote.dir = "auto";
  item.append(link, " ", quote);
  return item;
}
