import type { PictureMessages } from "./network-view";

/** The element that holds the picture and is the one application on the page. */
export interface PictureContainer {
  readonly element: HTMLElement;
  /** Names it and says what its keys do. */
  readonly setMessages: (messages: PictureMessages) => void;
  /** Lets what changes colour next do so softly. */
  readonly startFade: () => void;
}

let containers = 0;
/** A little more than the style sheet's transitions take. Outside that time they would slow every frame down. */
const FADE_MS = 200;

/** Puts the container of a picture into its empty host. */
export function createPictureContainer(host: HTMLElement): PictureContainer {
  const element = host.ownerDocument.createElement("div");
  element.className = "entente-picture";
  let fadeTimer: ReturnType<typeof setTimeout> | undefined;
  element.setAttribute("role", "application");
  const help = host.ownerDocument.createElement("p");
  containers += 1;
  help.id = `entente-picture-help-${containers}`;
  help.hidden = true;
  element.setAttribute("aria-describedby", help.id);
  element.append(help);
  host.append(element);
  return {
    element,
    setMessages: ({ pictureLabel, pictureRole, keyboardHelp }) => {
      element.setAttribute("aria-label", pictureLabel);
      if (pictureRole) element.setAttribute("aria-roledescription", pictureRole);
      help.textContent = keyboardHelp;
    },
    startFade: () => {
      element.classList.add("entente-fading");
      clearTimeout(fadeTimer);
      fadeTimer = setTimeout(() => element.classList.remove("entente-fading"), FADE_MS);
    },
  };
}
