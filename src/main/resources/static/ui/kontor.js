/* Comforts on top of plain links and forms. Each file is one of them and minds its own business. */
import "./asked.js"; // before whatever asks where one is
import "./menus.js";
import "./dialogs.js";
import "./forms.js";
import "./kept.js";
import "./copy.js";
import "./upload.js";
import "./drop.js";
import "./mapping.js";
import "./languages.js";
import "./toasts.js";
import "./search.js";
import "./facts.js";
import "./choose.js"; // before the keys: a letter in a menu searches
import "./sentence.js";
import "./keys.js"; // before the lists: after g, k is a place and not the row above
import "./list.js";
import "./back.js";
