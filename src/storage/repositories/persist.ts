/**
 * Asks the browser not to clear this page's data when space runs short. Not waited for: some browsers
 * ask the person, and the measurement is on the disk either way.
 */
export async function askToPersist() {
  try {
    const kept = await navigator.storage.persisted()
    if (!kept) await navigator.storage.persist()
  } catch {
    // No StorageManager here: the data lives as long as the browser's own rules let it.
  }
}
