import Dexie from 'dexie'

/**
 * Calls back after each change of a database, or of one of its tables, made in this tab or another.
 * Returns the way to stop.
 *
 * Every change counts, whatever was read: Dexie's own live queries lose what they follow as soon as
 * something else than Dexie is waited for, and records are opened by a codec that may take its time.
 */
export function followDatabase(
  { name }: { readonly name: string },
  table: string | undefined,
  onChange: () => void,
): () => void {
  const place = table === undefined ? `idb://${name}/` : `idb://${name}/${table}/`
  const listen = (parts: object) => {
    if (Object.keys(parts).some((part) => part.startsWith(place))) onChange()
  }
  Dexie.on('storagemutated', listen)
  return () => Dexie.on.storagemutated.unsubscribe(listen)
}
