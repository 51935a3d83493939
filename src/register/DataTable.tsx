/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { ScrollArea } from "./ScrollArea.tsx";

interface DataTableProps {
  readonly label: string;
  /** What stands over the columns. */
  readonly heads: readonly string[];
  /** The rows. */
  readonly children: Child;
}

/** A table that may be wider than the screen. */
export function DataTable({ label, heads, children }: DataTableProps) {
  return (
    <ScrollArea label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollArea>
  );
}
