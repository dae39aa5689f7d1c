// The card of the selected incident, and of a cluster that cannot be opened further.
import { looks, lookOf, isExact, precisionWords } from "../looks/looks";
import { Sign } from "../looks/sign";
import type { Cluster, Incident } from "./points";

interface CardProps {
  incident: Incident;
  close: () => void;
}

export function Card({ incident, close }: CardProps) {
  const look = lookOf(incident.status);
  const vague = precisionWords(incident.precision);
  return (
    <article class="map-card" aria-label="Selected incident">
      <button type="button" class="map-close" aria-label="Close" onClick={close}>×</button>
      <h3 dir="auto">{incident.title || incident.type}</h3>
      <p class="map-card-status">
        <Sign look={look} hollow={!isExact(incident.precision)} />
        {look.words}
      </p>
      <p>
        <bdi>{incident.place}</bdi>
        {vague && <span class="soft"> ({vague})</span>}
      </p>
      <p>
        {days(incident)} · {plural(incident.claims, "claim")}, {plural(incident.voices, "voice")}
      </p>
      <a href={`/incidents/${encodeURIComponent(incident.id)}`}>Open the incident</a>
    </article>
  );
}

interface ClusterCardProps {
  cluster: Cluster;
  list: () => void;
  close: () => void;
}

export function ClusterCard({ cluster, list, close }: ClusterCardProps) {
  return (
    <article class="map-card" aria-label="Incidents at one place">
      <button type="button" class="map-close" aria-label="Close" onClick={close}>×</button>
      <h3>{plural(cluster.count, "incident")} here</h3>
      <ul class="map-card-list">
        {looks.filter((look) => cluster.by_status?.[look.status]).map((look) => (
          <li key={look.status}><Sign look={look} />{cluster.by_status![look.status]} {look.words}</li>
        ))}
      </ul>
      <button type="button" onClick={list}>List only these</button>
    </article>
  );
}

/** Says in one sentence what a cluster holds. */
export function sayCluster({ count, by_status: by = {} }: Cluster): string {
  const told = looks.filter((look) => by[look.status]).map((look) => `${by[look.status]} ${look.words.toLowerCase()}`);
  return [plural(count, "incident"), told.join(", ")].filter(Boolean).join(": ");
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

function days({ start, end }: Incident): string {
  if (!start) return "not dated";
  const [first, last] = [new Date(start), new Date(end ?? start)];
  return start === (end ?? start) ? DAY.format(first) : DAY.formatRange(first, last);
}
