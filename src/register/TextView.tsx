/** @jsxImportSource hono/jsx */
import { blocksOf, type List } from "./text-blocks.ts";

/** A field's text as people read it: paragraphs and lists, addresses of web pages as links. */
export function TextView({ text }: { readonly text: string }) {
  return (
    <div class="text" lang="de">
      {blocksOf(text).map((block) =>
        block.kind === "paragraph" ? (
          <p>
            <Linked text={block.text} />
          </p>
        ) : (
          <ListView list={block} />
        ),
      )}
    </div>
  );
}

function ListView({ list }: { readonly list: List }) {
  const items = list.items.map(({ text, lists }) => (
    <li>
      <Linked text={text} />
      {lists.map((inner) => (
        <ListView list={inner} />
      ))}
    </li>
  ));
  return list.start === null ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>;
}

/** Only http and https become links: whatever else looks like an address stays text. */
const address = /(https?:\/\/[^\s<>"„“”«»]+[^\s<>"„“”«».,;:!?)\]])/;

/** Text with the addresses of web pages in it as links. */
export function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(address).map((piece, index) =>
        index % 2 === 1 && URL.canParse(piece) ? (
          <a href={piece} rel="nofollow ugc noopener noreferrer">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </>
  );
}
