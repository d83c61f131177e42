import "../../src/ui/styles/app.css";
