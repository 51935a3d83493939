import type { Hono } from "hono";

/** What a browser without scripts does: keeps cookies, follows redirects, sends the fields of a page's form. */
export interface TestBrowser {
  readonly get: (path: string) => Promise<Response>;
  /** Opens a page and sends its form with this action, hidden fields included. */
  readonly submit: (
    page: string,
    action: string,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
}

export const origin = "https://register.example";

export function createBrowser(app: Hono): TestBrowser {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...init.headers, ...(cookie === "" ? {} : { cookie }) };
    const response = await app.request(`${origin}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const target = response.headers.get("location");
    return response.status === 303 && target !== null ? await request(target) : response;
  };
  const post: TestBrowser["post"] = (path, fields, headers = {}) =>
    request(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin, ...headers },
    });
  return {
    get: (path) => request(path),
    post,
    submit: async (page, action, fields = {}) => {
      const html = await (await request(page)).text();
      const form = html.split("<form ").find((each) => each.includes(`action="${action}"`)) ?? "";
      if (form === "") throw new Error(`no form ${action} on ${page}`);
      const inner = form.slice(0, form.indexOf("</form>"));
      const hidden = [...inner.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
      const known = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
      return await post(action, { ...known, ...fields });
    },
  };
}
