import { createServedHost } from "./app/create-served-host";
import { startApp } from "./app/start-app";

void startApp(document, () => createServedHost(document));
