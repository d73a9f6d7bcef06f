/* Keeps the numbers of an archive being written fresh. Without it the page reloads itself. */
"use strict";

(function archive() {
  const numbers = document.getElementById("numbers");
  if (!numbers) return;
  const ask = async () => {
    try {
      const answer = await fetch(numbers.dataset.ask, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      if (!told.running) { window.location.reload(); return; }
      if (numbers.innerHTML !== told.numbers) numbers.innerHTML = told.numbers;
    } catch {
      /* the next turn may succeed */
    }
    window.setTimeout(ask, 2000);
  };
  window.setTimeout(ask, 700);
})();
