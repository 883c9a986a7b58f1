export const DEVELOPMENT_ADDRESS: string;
export function addInAddress(): string;
export function manifestFor(manifest: string, address: string): string;
