// What is asked of the server: cards of claims, decisions one after the other, undoing.

export interface Done {
  review: { id: number; claim: string | null; verb: string };
  after: { state: string } | null;
  progress: Progress;
}

export interface Progress {
  unreviewed: number;
  accepted: number;
  corrected: number;
  rejected: number;
}

export class Refused extends Error {}
/** Somebody else decided on the claim since it was shown, or since what is to be undone: nothing was filed. */
export class Conflict extends Refused {}

let line: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Says whether everything that was sent has been answered. */
export const isQuiet = (): boolean => waiting === 0;

/** Sends a change after all that were sent before it, so that an undo takes back what was seen last. */
export function send(path: string, body: unknown): Promise<Done> {
  waiting += 1;
  const sent = line.then(() => post(path, body)).finally(() => (waiting -= 1));
  line = sent.catch(() => undefined);
  return sent;
}

async function post(path: string, body: unknown): Promise<Done> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", "x-csrf-token": token },
    body: JSON.stringify(body),
  });
  if (answer.ok) return (await answer.json()) as Done;
  throw new (answer.status === 409 ? Conflict : Refused)(await whyOf(answer));
}

async function whyOf(answer: Response): Promise<string> {
  try {
    const { error } = (await answer.json()) as { error: { found: string; cure: string } };
    return [error.found, error.cure && `What to do: ${error.cure}.`].filter(Boolean).join(" ");
  } catch {
    return `The server answered ${answer.status}; nothing was changed.`;
  }
}

/** Returns a page of ours as a document; nothing in it runs. */
export async function fetchPage(path: string): Promise<Document> {
  const answer = await fetch(path, { headers: { accept: "text/html" } });
  if (!answer.ok) throw new Refused(`${path.split("?")[0]} answered ${answer.status}.`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
