// Finds a span of the report's text, in code points, among the text nodes of the page.

const NAME = "quote";

interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Marks the words from `start` to `end` without changing the page; returns their range, null where they are not in it. */
export function markWords(text: HTMLElement, start: number, end: number): Range | null {
  const pieces = piecesOf(text);
  const from = pieces.find((piece) => start >= piece.start && start < piece.end);
  const to = pieces.findLast((piece) => end > piece.start && end <= piece.end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, unitsOf(from.node, start - from.start));
  range.setEnd(to.node, unitsOf(to.node, end - to.start));
  show(range);
  return range;
}

function show(range: Range): void {
  if (typeof Highlight === "function" && CSS.highlights) {
    CSS.highlights.set(NAME, new Highlight(range));
    return;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** The text nodes with their offsets; an element with data-start says where its first text stands. */
function piecesOf(text: HTMLElement): Piece[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  const seen = new Set<Element>();
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    // Labels in the text are no words of the report.
    if (element.closest("[data-aside]")) continue;
    const anchor = element.closest<HTMLElement>("[data-start]");
    if (anchor && text.contains(anchor) && !seen.has(anchor)) {
      seen.add(anchor);
      at = Number(anchor.dataset.start);
    }
    const length = [...node.nodeValue!].length;
    pieces.push({ node: node as Text, start: at, end: at + length });
    at += length;
  }
  return pieces;
}

/** Code points counted as UTF-16 units, which is what ranges count in. */
function unitsOf(node: Text, points: number): number {
  return [...node.nodeValue!].slice(0, points).join("").length;
}
