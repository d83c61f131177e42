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

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;

/**
 * The address of a script that came with the app, as a value `new Worker` takes where the page's policy asks for
 * trusted types (a `TrustedScriptURL`, typed as the `URL` it stands for). Throws on an address of another origin.
 */
export function trustScriptUrl(url: string): URL | string {
  policy ??= findTrustedTypes()?.createPolicy("entente", { createScriptURL: checkScriptUrl });
  return policy ? policy.createScriptURL(url) : checkScriptUrl(url);
}

let areBlobsAllowed = false;

/**
 * Lets a page that stands alone start workers from blobs, which only its own code can make; any other address stays
 * refused. For its policy named `default`, since the bundler starts such a worker by itself.
 */
export function allowBlobScripts(): void {
  if (areBlobsAllowed) return;
  areBlobsAllowed = true;
  findTrustedTypes()?.createPolicy("default", {
    createScriptURL: (url) => {
      if (!url.startsWith("blob:")) throw new TypeError(`${url}: not a script of this page`);
      return url;
    },
  });
}

function findTrustedTypes(): TrustedTypes | null {
  const found: unknown = Reflect.get(globalThis, "trustedTypes");
  return isTrustedTypes(found) ? found : null;
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}
