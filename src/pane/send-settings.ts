import { type Access, accessSchema } from "../exchange/access.ts";

/** The register that this machine sends to. Kept on the machine, never in a document. */
export interface RegisterSettings {
  /** Its address, without a path of its pages. */
  readonly address: string;
  readonly token: string;
  /** Whom the token stood for when it was last checked; null before. */
  readonly access: Access | null;
}

export interface SettingsStore {
  read(): RegisterSettings | null;
  /** False where this webview keeps nothing: then the settings last as long as the pane. */
  write(settings: RegisterSettings | null): boolean;
}

/** The settings in the webview's storage. A frame whose storage is blocked throws at the very access. */
export function storedSettings(storage: () => Storage, prefix: string): SettingsStore {
  const key = `${prefix}steckbrief.register`;
  return {
    read() {
      try {
        return parseSettings(storage().getItem(key));
      } catch {
        return null;
      }
    },
    write(settings) {
      try {
        if (settings === null) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(settings));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Null for what is none: another add-in of the same origin may have written there. Throws what JSON.parse throws. */
function parseSettings(text: string | null): RegisterSettings | null {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== "object" || value === null || !("address" in value) || !("token" in value))
    return null;
  const { address, token } = value;
  if (typeof address !== "string" || typeof token !== "string") return null;
  const access = accessSchema.safeParse("access" in value ? value.access : null);
  return { address, token, access: access.success ? access.data : null };
}
