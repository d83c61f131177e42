/** The part of the Trusted Types API used here; TypeScript's DOM types do not have it yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => URL };
}

/** Lets through addresses of this app's own scripts only: what it is served with, from where it is served. */
function checkScriptUrl(url: string): string {
  const { origin, href } = new URL(url, document.baseURI);
  if (origin !== location.origin)
    throw new TypeError(`${href}: not a script of this app (${location.origin})`);
  return href;
}

const policy = findTrustedTypes()?.createPolicy("entente", { createScriptURL: checkScriptUrl });

/**
 * The address of a script that came with the app, as a value `new Worker` takes where the page's policy asks for
 * trusted types (a `TrustedScriptURL`, typed as the `URL` it stands for). Throws on an address of another origin.
 */
export function trustScriptUrl(url: string): URL | string {
  return policy ? policy.createScriptURL(url) : checkScriptUrl(url);
}

function findTrustedTypes(): TrustedTypes | null {
  const found: unknown = Reflect.get(globalThis, "trustedTypes");
  return isTrustedTypes(found) ? found : null;
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}
