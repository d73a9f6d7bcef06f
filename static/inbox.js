/* A pile of mails by keyboard: j and k move, Enter opens, x sets aside, u undoes. Every act works without it. */
"use strict";

(function pile() {
  const form = document.getElementById("pile");
  if (!form) return;
  const said = form.querySelector(".said");
  const keys = document.querySelector(".keys");
  if (keys) keys.hidden = false;
  const undone = [];

  const entries = () => [...form.querySelectorAll(".entry")].filter((one) => !one.hidden && one.offsetParent !== null);
  const here = () => form.querySelector(".entry.here");
  const stand = (entry) => {
    here()?.classList.remove("here");
    if (!entry) return;
    entry.classList.add("here");
    entry.querySelector(".opens").focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });   /* html has scroll-padding for the bar below */
  };
  const move = (step) => {
    const all = entries();
    const at = all.indexOf(here());
    if (at < 0) stand(all[0]);
    else if (all[at + step]) stand(all[at + step]);
    else if (step > 0) {
      const fold = form.querySelector(".fold:not([open])");
      if (fold) { fold.open = true; stand(fold.querySelector(".entry:not([hidden])")); }
    }
  };
  const count = (tab, by) => {
    const figure = document.querySelector(`.tabs [data-tab="${tab}"] .num`);
    if (figure) figure.textContent = String(Number(figure.textContent) + by);
  };
  const send = (to, id) => {
    const data = new FormData();
    data.append("csrf_token", form.elements.csrf_token.value);
    data.append("mail", id);
    return fetch(to, { method: "POST", body: data, headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
  };
  const tell = (words, entry) => {
    said.textContent = words;
    if (!entry) return;
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "as-link";
    undo.textContent = form.dataset.undo;
    undo.addEventListener("click", back);
    said.append(" ", undo);
  };
  const aside = () => {
    const entry = here();
    if (!entry) return;
    const all = entries();
    const at = all.indexOf(entry);
    entry.hidden = true;
    stand(all[at + 1] || all[at - 1]);
    send(form.action, entry.dataset.mail).then((answer) => {
      undone.push(entry);
      count("waiting", -1);
      count("aside", 1);
      tell(answer.words, entry);
    }).catch(() => { entry.hidden = false; stand(entry); tell(form.dataset.failed); });
  };
  function back() {
    const entry = undone.pop();
    if (!entry) return;
    send(form.dataset.back, entry.dataset.mail).then((answer) => {
      entry.hidden = false;
      const fold = entry.closest(".fold");
      if (fold) fold.open = true;
      count("waiting", 1);
      count("aside", -1);
      stand(entry);
      tell(answer.words);
    }).catch(() => { undone.push(entry); tell(form.dataset.failed); });
  }

  const acts = { j: () => move(1), ArrowDown: () => move(1), k: () => move(-1), ArrowUp: () => move(-1), x: aside, u: back };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const act = acts[event.key];
    if (!act || (event.key.startsWith("Arrow") && !here() && event.target !== document.body)) return;
    event.preventDefault();
    act();
  });
  form.addEventListener("focusin", (event) => {
    const entry = event.target.closest(".entry");
    if (entry && entry !== here()) { here()?.classList.remove("here"); entry.classList.add("here"); }
  });
})();
