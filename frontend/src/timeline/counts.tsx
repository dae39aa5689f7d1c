// The bars in words and figures.
import { sayBin } from "./axis";
import type { Bin } from "./bins";

export function Counts({ bins }: { bins: Bin[] }) {
  const told = bins.filter((bin) => bin.count);
  return (
    <table class="timeline-counts">
      <caption>Incidents by date</caption>
      <tbody>
        {told.map((bin) => (
          <tr key={bin.start}><th scope="row">{sayBin(bin)}</th><td>{bin.count}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
