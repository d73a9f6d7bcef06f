/* Dropping mails with progress, and saving a review while one types. Every page works without it. */
"use strict";

(function capture() {
  const form = document.getElementById("capture");
  const area = document.getElementById("drop");
  if (!form || !area) return;
  const input = area.querySelector("input[type=file]");
  const bar = area.querySelector("progress");
  const said = area.querySelector(".said");
  let depth = 0;

  const over = (is) => {
    area.classList.toggle("over", is);
    said.textContent = is ? area.dataset.over : "";
  };
  area.addEventListener("dragenter", (event) => { event.preventDefault(); depth += 1; over(true); });
  area.addEventListener("dragover", (event) => event.preventDefault());
  area.addEventListener("dragleave", () => { depth -= 1; if (depth <= 0) over(false); });
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    over(false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  const tell = (sentences) => {
    const note = document.createElement("div");
    note.className = "note alarm-note";
    note.setAttribute("role", "alert");
    for (const sentence of sentences) {
      const line = document.createElement("p");
      line.textContent = sentence;
      note.append(line);
    }
    document.getElementById("refusals").replaceChildren(note);
    note.scrollIntoView({ block: "center" });
  };

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    const call = new XMLHttpRequest();
    call.open("POST", form.action);
    call.setRequestHeader("Accept", "application/json");
    call.responseType = "json";
    bar.hidden = false;
    said.textContent = area.dataset.busy;
    const rest = () => { bar.hidden = true; bar.value = 0; said.textContent = ""; };
    call.upload.addEventListener("progress", (step) => {
      if (step.lengthComputable) bar.value = (step.loaded / step.total) * 100;
    });
    call.addEventListener("load", () => {
      const answer = call.response;
      if (answer && answer.to) { window.location.assign(answer.to); return; }
      rest();
      tell(answer && answer.wrong ? answer.wrong : [area.dataset.failed]);
    });
    call.addEventListener("error", () => { rest(); tell([area.dataset.failed]); });
    call.send(new FormData(form));
  });
})();

(function review() {
  const form = document.getElementById("read");
  if (!form || !form.dataset.draft) return;
  const saved = form.querySelector(".saved");
  let timer = null;
  let leaving = false;

  const save = () => {
    timer = null;
    if (leaving) return;
    fetch(form.dataset.draft, {
      method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, redirect: "manual", keepalive: true,
    }).then((answer) => { if (answer.status === 204) saved.textContent = saved.dataset.saved; }).catch(() => {});
  };
  form.addEventListener("input", () => {
    saved.textContent = "";
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  form.addEventListener("submit", () => { leaving = true; clearTimeout(timer); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== null) { clearTimeout(timer); save(); }
  });
})();

(function words() {
  /* From a field to its words in the mail and back; alternatives change places with what a field holds. */
  const form = document.getElementById("read");
  const mail = document.getElementById("mail");
  if (!form || !mail) return;
  const beside = window.matchMedia("(min-width: 768px)");
  const wordsOf = new Map([...form.querySelectorAll(".to-words")].map((link) => [link.dataset.of, link.hash.slice(1)]));

  const light = (id) => {
    for (const lit of mail.querySelectorAll(".lit")) lit.classList.remove("lit");
    const words = document.getElementById(wordsOf.get(id) || "");
    if (!words) return;
    words.classList.add("lit");
    if (!beside.matches) return;
    const pane = mail.getBoundingClientRect();
    const at = words.getBoundingClientRect();
    if (at.top < pane.top + 40 || at.bottom > pane.bottom - 20) {
      mail.scrollTop += at.top - pane.top - pane.height / 3;
    }
  };
  form.addEventListener("focusin", (event) => {
    const row = event.target.closest(".project-row");
    light(wordsOf.has(event.target.id) || !row ? event.target.id : row.id.replace("at-", ""));
  });
  form.addEventListener("click", (event) => {
    const link = event.target.closest(".to-words");
    if (link) {
      light(link.dataset.of);
      if (beside.matches) event.preventDefault();
      return;
    }
    const other = event.target.closest("[data-fills]");
    if (!other) return;
    const field = document.getElementById(other.dataset.fills);
    const before = field.value;
    field.value = other.textContent;
    other.textContent = before;
    other.hidden = !before;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
  mail.addEventListener("click", (event) => {
    const found = event.target.closest("a.found");
    const field = found && document.getElementById(found.hash.replace("#at-", ""));
    if (!field) return;
    event.preventDefault();
    const fold = field.closest("details");
    if (fold) fold.open = true;
    field.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
  const takeBack = (tick) => {
    for (const label of mail.querySelectorAll(`label[for="${tick.id}"]`)) {
      label.previousElementSibling.classList.toggle("taken", tick.checked);
    }
  };
  form.addEventListener("change", (event) => { if (event.target.name === "also") takeBack(event.target); });
  for (const tick of form.querySelectorAll("input[name=also]")) takeBack(tick);
  for (const line of form.querySelectorAll(".or-else")) line.hidden = !line.querySelector("button");
})();
