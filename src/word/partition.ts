/**
 * Stands before the name of whatever is kept in the webview's storage. Word on the web shares one storage among the
 * sites that it is shown in, and says by this key which is meant; elsewhere it is "".
 */
export function storagePrefix(): string {
  // Windows' webview has none, whatever the types say.
  const key: string | undefined = Office.context.partitionKey;
  return key === undefined || key === "" ? "" : `${key}.`;
}
