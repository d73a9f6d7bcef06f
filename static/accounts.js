/* Passkeys: hands the server's options to the browser and its answer back. Without it the page says what is needed. */
"use strict";

(function passkey() {
  const form = document.getElementById("passkey");
  if (!form) return;
  const said = form.querySelector(".said");
  const button = form.querySelector("button");
  form.querySelector(".without").hidden = true;
  button.hidden = false;
  if (!window.PublicKeyCredential) { said.textContent = form.dataset.cannot; button.hidden = true; return; }

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const options = () => {
    const read = JSON.parse(form.dataset.options);
    read.challenge = bytes(read.challenge);
    if (read.user) read.user.id = bytes(read.user.id);
    for (const list of [read.excludeCredentials, read.allowCredentials]) for (const one of list || []) one.id = bytes(one.id);
    return { publicKey: read };
  };
  const written = (key) => {
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (key.response[name]) response[name] = text(key.response[name]);
    if (key.response.getTransports) response.transports = key.response.getTransports();
    return JSON.stringify({
      id: key.id, rawId: text(key.rawId), type: key.type, response,
      authenticatorAttachment: key.authenticatorAttachment, clientExtensionResults: key.getClientExtensionResults(),
    });
  };
  let asking = false;
  const ask = () => {
    if (asking) return;
    asking = true;
    said.textContent = "";
    const asked = form.dataset.make ? navigator.credentials.create(options()) : navigator.credentials.get(options());
    asked.then((key) => {
      form.elements.credential.value = written(key);
      form.submit();
    }).catch(() => { said.textContent = form.dataset.failed; asking = false; });
  };
  button.addEventListener("click", (event) => { event.preventDefault(); ask(); });
  ask();
})();
