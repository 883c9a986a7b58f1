import type { Page } from "playwright-core";

/** What a page asked for outside this machine and complained of since a test took it. */
export interface Watched {
  readonly page: Page;
  outsideRequests: string[];
  complaints: string[];
  /** Whether the page has left what a test had open on it. */
  left: Promise<boolean>;
}

/** Notes what the page asks for outside this machine and what it complains of. */
export async function watch(page: Page, address: string): Promise<Watched> {
  const watched: Watched = { page, outsideRequests: [], complaints: [], left: Promise.resolve(true) };
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) {
      watched.outsideRequests.push(request.url());
    }
  });
  page.on("pageerror", (problem) => watched.complaints.push(problem.stack ?? String(problem)));
  page.on("console", (message) => {
    if (message.type() === "error") watched.complaints.push(message.text());
  });
  await page.exposeBinding("tellOfViolation", (_source, what: string) => watched.complaints.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      const { tellOfViolation } = window as unknown as { tellOfViolation: (what: string) => void };
      tellOfViolation(`policy: ${violatedDirective} refused ${blockedURI}`);
    });
  });
  return watched;
}
