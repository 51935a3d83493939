import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Context } from "hono";

/**
 * Who asks, for counting: the address that is connected or, where it is one of the operator's proxies, the one that the
 * proxy says. Whoever else writes X-Forwarded-For is not believed. Of IPv6 the network (/64), which is one household's.
 */
export function clientAddress({ req, env }: Context, proxies: readonly string[]): string {
  const { incoming } = (env ?? {}) as { readonly incoming?: IncomingMessage };
  const trusted = addressList(proxies);
  let client = plain(incoming?.socket.remoteAddress ?? "");
  // The last in the header is who spoke to the nearest proxy; each proxy adds one at the end.
  const said = (req.header("x-forwarded-for") ?? "").split(",").map(plain);
  while (includes(trusted, client)) {
    const before = said.pop() ?? "";
    if (isIP(before) === 0) break;
    client = before;
  }
  return isIP(client) === 6 ? networkOf(client) : client;
}

/** Whether the text is an address or a network (`10.0.0.0/8`) that a list can hold. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (kind === 4 ? 32 : 128));
}

function addressList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = "", prefix] = text.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

function includes(list: BlockList, address: string): boolean {
  const kind = isIP(address);
  return kind !== 0 && list.check(address, kind === 6 ? "ipv6" : "ipv4");
}

/** Without blanks, port and zone, and as IPv4 where a socket shows that as IPv6. */
function plain(text: string): string {
  const bare = text
    .trim()
    .replace(/^\[([^\]]+)\](:\d+)?$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
  return /^[\d.]+:\d+$/.test(bare) ? bare.replace(/:\d+$/, "") : bare;
}

/** The first four groups, written in full. */
function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = (text: string): readonly string[] => (text === "" ? [] : text.split(":"));
  const [first, last] = [groups(head), groups(tail ?? "")];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array<string>(zeros).fill("0"), ...last];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
