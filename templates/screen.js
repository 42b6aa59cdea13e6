"use strict";
// A click on a line shows it where it stands in its source. All words are in the page already, under
// #passages; this script only moves copies of them into the panel. It builds no HTML from text.
(() => {
  const panel = document.getElementById("panel");
  const passages = document.getElementById("passages");
  if (!panel || !passages) return;
  const card = panel.querySelector(".card");
  const cardId = panel.querySelector(".card-id");
  const cardOf = panel.querySelector(".card-of");
  const cardBody = panel.querySelector(".card-body");
  const cardAbout = panel.querySelector(".card-about");
  const status = panel.querySelector("[role=status]");
  const placeOf = (id) => document.getElementById("at-" + id);
  const lines = [...document.querySelectorAll("li.line[id]")].filter((line) => placeOf(line.id));
  const buttons = new Map(lines.map((line) => [line.id, asButton(line)]));
  let open = null;

  // The content of a line as a button, so that the list stays a list.
  function asButton(line) {
    const button = document.createElement("span");
    button.className = "shows";
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", "panel");
    for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
    button.append(...line.childNodes);
    line.append(button);
    return button;
  }

  // Ids that are cited beside the lines lead to their line, where it is printed.
  function linkCitations() {
    for (const cite of document.querySelectorAll(".sheet .cite")) {
      if (cite.closest(".line")) continue;
      const parts = cite.textContent.split(/([A-Z]+\d+\.\d+)/);
      cite.replaceChildren(...parts.map((part) => (buttons.has(part) ? linkTo(part) : part)));
    }
  }

  function linkTo(id) {
    const link = document.createElement("a");
    link.href = "#" + id;
    link.textContent = id;
    return link;
  }

  // Fill the panel with the place of that id, which is the line's own or that of another telling of it.
  function fill(line, id) {
    const place = placeOf(id);
    const article = place.closest("article");
    const passage = place.closest(".passage").cloneNode(true);
    for (const span of passage.querySelectorAll("span[id]")) {
      const kept = span.id === place.id ? document.createElement("mark") : document.createDocumentFragment();
      kept.append(...span.childNodes);
      span.replaceWith(kept);
    }
    const about = passages.querySelector('.about[data-line="' + line.id + '"]').cloneNode(true);
    const where = about.querySelector("h4 span");
    if (id !== line.id) where.textContent = id + " tells the same";
    cardId.replaceChildren(linkTo(line.id), where);
    about.querySelector("h4").remove();
    cardOf.replaceChildren(article.querySelector(".of").cloneNode(true));
    cardBody.replaceChildren(passage);
    cardAbout.replaceChildren(about);
    const source = article.querySelector("h3").textContent;
    status.textContent = "Line " + id + " is shown in source " + source;
    const mark = passage.querySelector("mark");
    const scroller = cardBody.scrollHeight > cardBody.clientHeight ? cardBody : card;
    scroller.scrollTop = 0;
    const below = mark.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top;
    const room = scroller.clientHeight;
    if (below > room) scroller.scrollTop = below - mark.offsetHeight - room / 4;
  }

  function show(line) {
    if (open) release(open);
    open = line;
    line.classList.add("open");
    buttons.get(line.id).setAttribute("aria-expanded", "true");
    document.documentElement.classList.add("reading");
    fill(line, line.id);
    setPlace(line);
    setHash("#" + line.id);
  }

  function release(line) {
    line.classList.remove("open");
    buttons.get(line.id).setAttribute("aria-expanded", "false");
  }

  function close() {
    if (!open) return;
    const line = open;
    open = null;
    release(line);
    document.documentElement.classList.remove("reading");
    for (const part of [cardId, cardOf, cardBody, cardAbout]) part.replaceChildren();
    status.textContent = "";
    panel.style.removeProperty("--down");
    setHash("");
    buttons.get(line.id).focus({ preventScroll: true });
  }

  // Beside the line where there is room for the panel, else the line above it.
  function setPlace(line) {
    const at = line.getBoundingClientRect();
    if (getComputedStyle(card).position === "sticky") {
      const top = Math.min(at.top, innerHeight - card.offsetHeight - 24);
      const most = panel.offsetHeight - card.offsetHeight;
      const down = Math.max(0, Math.min(top - panel.getBoundingClientRect().top, most));
      panel.style.setProperty("--down", Math.round(down) + "px");
      return;
    }
    const sheetTop = innerHeight - card.offsetHeight; // where it comes to rest
    const above = at.top - 12;
    const by = above < 0 ? above : Math.max(0, Math.min(at.bottom - sheetTop + 12, above));
    scrollBy({ top: by, behavior: "instant" });
  }

  // The address of the page names the line; where the browser forbids that, it does not.
  function setHash(hash) {
    try {
      history.replaceState(null, "", hash || location.pathname + location.search);
    } catch { /* a page inside a page */ }
  }

  function step(by) {
    const now = open || document.activeElement.closest(".line");
    const at = lines.indexOf(now);
    const next = lines[at < 0 ? 0 : at + by];
    if (!next) return;
    const button = buttons.get(next.id);
    button.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (open) show(next);
  }

  function followHash() {
    const id = location.hash.slice(1);
    if (buttons.has(id)) {
      const line = document.getElementById(id);
      if (line !== open) show(line);
      buttons.get(id).focus({ preventScroll: true });
    } else if (open && id.startsWith("at-") && placeOf(id.slice(3))) {
      fill(open, id.slice(3));
    }
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest(".close")) return close();
    const other = event.target.closest('#panel a[href^="#at-"]');
    if (other && open) {
      event.preventDefault();
      return fill(open, other.hash.slice(4));
    }
    const line = event.target.closest(".line");
    const chosen = String(getSelection());
    if (!line || !buttons.has(line.id) || (chosen && getSelection().containsNode(line, true))) return;
    if (line === open) close();
    else show(line);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onLine = event.target.classList.contains("shows");
    const key = event.key;
    if (key === "Escape") close();
    else if ((key === "Enter" || key === " ") && onLine) {
      event.preventDefault();
      show(event.target.closest(".line"));
      cardBody.focus({ preventScroll: true });
    } else if (key === "j" || (key === "ArrowDown" && onLine)) {
      event.preventDefault();
      step(1);
    } else if (key === "k" || (key === "ArrowUp" && onLine)) {
      event.preventDefault();
      step(-1);
    }
  });

  linkCitations();
  passages.hidden = true;
  panel.hidden = false;
  addEventListener("hashchange", followHash);
  addEventListener("load", followHash); // again: the browser takes the focus when it goes to the address
  followHash();
})();
