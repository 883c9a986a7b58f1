/* global document, navigator */
/**
 * Excel for Windows without Microsoft Edge WebView2 shows the pane in Internet Explorer, which cannot read the pane's own scripts: the
 * pane would stay blank. This one, in the language of 2009, says so.
 */
(function () {
  "use strict";
  if (typeof globalThis !== "undefined") return;

  var portuguese = /^pt/i.test(navigator.language || navigator.userLanguage || "pt");
  var text = portuguese
    ? "O Erário não funciona aqui: este Excel abre os suplementos no Internet Explorer. Peça à informática para instalar o Microsoft Edge " +
      "WebView2 Runtime (https://developer.microsoft.com/microsoft-edge/webview2/) e atualizar o Office para a versão 2021 ou o Microsoft 365."
    : "Erário does not work here: this Excel opens add-ins in Internet Explorer. Ask your IT to install the Microsoft Edge WebView2 Runtime " +
      "(https://developer.microsoft.com/microsoft-edge/webview2/) and to update Office to 2021 or to Microsoft 365.";

  function show() {
    var pane = document.getElementById("pane");
    var message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.appendChild(document.createTextNode(text));
    pane.appendChild(message);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
