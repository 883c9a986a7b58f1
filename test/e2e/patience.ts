/** A slow machine that other work keeps busy still gets there; nothing waits so long where it does not have to. */
export const PATIENCE = 120_000;
