/** jest's globalTeardown of the browser tests. */
export default async function stop(): Promise<void> {
  await globalThis.erarioShared?.stop();
}
