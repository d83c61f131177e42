import { createFileHost } from "./app/create-file-host";
import { startApp } from "./app/start-app";

void startApp(document, () => createFileHost(document));
