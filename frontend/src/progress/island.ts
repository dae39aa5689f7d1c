// Follows the reading of reports: each row says where its report stands, claims appear as they are read.
import { addClaims } from "./claims";
import { sayLeft, sayState, sayTotals, sayWhy, type Job, type Row } from "./saying";

function start(host: HTMLElement): void {
  const source = new EventSource(host.dataset.events!);
  const on = (name: string, react: (job: Job) => void): void =>
    source.addEventListener(name, (event) => react(JSON.parse((event as MessageEvent<string>).data) as Job));
  on("progress", (job) => update(host, job));
  on("end", (job) => {
    source.close();
    update(host, job);
    host.querySelectorAll<HTMLElement>("[data-until-ended]").forEach((element) => (element.hidden = true));
    host.querySelectorAll<HTMLElement>("[data-when-ended]").forEach((element) => (element.hidden = false));
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) write(host, "[data-message]", "The connection is lost; reload to see how far it is");
  });
  host.dataset.ready = "true";
}

function update(host: HTMLElement, job: Job): void {
  host.dataset.state = job.state;
  write(host, "[data-message]", job.state);
  write(host, "[data-totals]", sayTotals(job));
  write(host, "[data-left]", sayLeft(job.seconds_left));
  const done = host.querySelector("progress");
  if (done) {
    done.max = job.total;
    done.value = job.total - (job.counts.queued ?? 0) - (job.counts.reading ?? 0);
  }
  for (const row of job.reports) updateRow(host, row);
}

function updateRow(host: HTMLElement, told: Row): void {
  const row = host.querySelector<HTMLElement>(`[data-report="${told.number}"]`) ?? newRow(host, told);
  if (!row) return;
  const news = row.dataset.state !== told.state;
  row.dataset.state = told.state;
  write(row, "[data-field=state]", sayState(told));
  write(row, "[data-field=why]", sayWhy(told));
  write(row, "[data-field=title]", told.origin);
  const link = row.querySelector<HTMLAnchorElement>("a[data-field=link]");
  if (link && told.report) link.href = `/reports/${encodeURIComponent(told.report)}`;
  if (news && told.claims && told.report) void addClaims(host, told.report);
}

function newRow(host: HTMLElement, told: Row): HTMLElement | null {
  const template = host.querySelector<HTMLTemplateElement>("template[data-row]");
  const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
  const rows = host.querySelector("[data-rows]");
  if (!row || !rows) return null;
  row.dataset.report = String(told.number);
  rows.append(row);
  return row;
}

function write(parent: HTMLElement, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

document.querySelectorAll<HTMLElement>('[data-island="progress"]').forEach(start);
