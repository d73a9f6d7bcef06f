"""How well projects recorded apart are recognised: precision and recall on generated careers.

    python benchmarks/same_project.py [--people 2000] [--seed 2] [--misses 10]

Careers: people at twelve firms, projects of 3 to 12 people over 15 years, everybody on some part of each project's months, one in
seven on two at once. A fifth of the projects have a second phase: same name, nearly the same team, the months after. Codenames:
three quarters from a Zipf-like pool (several projects of a firm share one), a quarter ordinary wordings ("ERP導入支援").

Noise of each person's record, printed with the figures: he records a project at all (60 %), under a nickname of his own (8 %), in
the other script (kana, romaji, with long vowels either way), with "PJ" or "プロジェクト" around it, one letter wrong (5 %), without
the phase (35 % of first phases say it, 80 % of second), each end of his months off by a month (25 %), two or three (8 %), a whole year (2 %), each
teammate named (50 %, sometimes 30 or 80) and a wrong person named (3 %), a person's months unknown and so taken as his own (40 %), industry and capability said (60 %, wrong 8 %).

A pair counts when both tellers were there in at least one common month and their records are of one firm and meet in time; pairs that
share neither person nor anything of the name are not looked at (a site would never show them to each other) and count as missed if true.
"""

from __future__ import annotations

import argparse
import heapq
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import jaconv

from projects.months import Month, overlap
from projects.recognition import SAME_AT, Likeness, Record, Time, joined, likeness

KANA = "のぞみ ひかり こだま さくら みずほ つばめ はやぶさ あさま かがやき すばる ほたる やまびこ あおば なすの たんぽぽ ひまわり いなずま とうろう しょうぶ おおぞら こうのとり りゅうせい ゆうひ あけぼの しおさい かいおう むさし ほうおう きぼう みらい らいちょう しらかば まつかぜ いぶき あすか おおとり こはく るり ひすい すいしょう".split()
LATIN = "atlas orion phoenix falcon everest titan apollo mercury neptune saturn vega lyra aurora zenith horizon summit compass beacon harbor cedar maple willow amber cobalt onyx quartz granite delta sigma omega kestrel osprey condor lynx puma bison".split()
ORDINARY = "ERP導入支援 基幹システム刷新 中期経営計画策定 業務改革 コスト削減 PMO支援 PMI 営業改革 人事制度改革 新規事業開発 デジタル戦略 DX推進 データ基盤構築 購買改革 物流改革 M&A_DD market_entry_study cost_reduction ERP_rollout growth_strategy operating_model digital_transformation sales_reform".split()
ROMAJI = {"う": "u", "お": "o"}
START, MONTHS = Month(2008, 1), 180


@dataclass(frozen=True)
class Work:
    """One real project: who was there when, in months after START."""

    id: int
    firm: str
    name: str
    phase: int
    phases: int
    stints: dict[int, tuple[int, int, float]]
    industry: str
    capability: str


def romaji(kana: str) -> str:
    return jaconv.kana2alphabet(kana)


def careers(people: int, rng: random.Random) -> list[Work]:
    """Real projects. Everybody moves from project to project at his firm, and to another firm now and then."""
    firm_of = {person: f"firm{int(rng.paretovariate(0.9)) % 12}" for person in range(people)}
    free_at = dict.fromkeys(range(people), 0)
    works: list[Work] = []
    for month in range(0, MONTHS, 2):
        by_firm = defaultdict(list)
        for person in range(people):
            if rng.random() < 0.004:
                firm_of[person] = f"firm{rng.randrange(12)}"
            if free_at[person] <= month or rng.random() < 0.02:
                by_firm[firm_of[person]].append(person)
        for firm, idle in by_firm.items():
            rng.shuffle(idle)
            while len(idle) >= 3:
                team = [idle.pop() for _ in range(min(len(idle), rng.choice((3, 3, 4, 4, 5, 5, 6, 8, 12))))]
                works += engagement(len(works), firm, team, month, free_at, rng)
    return works


def engagement(
    first_id: int, firm: str, team: list[int], month: int, free_at: dict[int, int], rng: random.Random
) -> list[Work]:
    name = codename(rng)
    phases = 2 if rng.random() < 0.2 else 1
    field = (rng.choice("abcdefghijklmnop"), rng.choice("abcdefghijklmno"))
    made, begin = [], month
    for phase in range(1, phases + 1):
        length = min(24, max(2, int(rng.lognormvariate(1.8, 0.6))))
        stints = {}
        for person in team:
            if phase == 2 and rng.random() < 0.2:
                continue
            late = rng.choice((0, 0, 0, 1, 2, length // 2)) if length > 3 else 0
            early = rng.choice((0, 0, 0, 1, length // 3)) if length > 4 else 0
            last = max(begin + late, begin + length - 1 - early)
            stints[person] = (begin + late, last, rng.choice((1.0, 1.0, 1.0, 1.0, 0.5)))
            free_at[person] = max(free_at[person], last + 1)
        made.append(Work(first_id + phase - 1, firm, name, phase, phases, stints, *field))
        begin += length
    return made


def codename(rng: random.Random) -> str:
    """A quarter ordinary; of the rest some are favourites that come again, most are two-part or rarer names."""
    if rng.random() < 0.25:
        return rng.choice(ORDINARY).replace("_", " ")
    pool = KANA if rng.random() < 0.6 else LATIN
    if rng.random() < 0.4:
        return rng.choice(pool)
    return rng.choice(pool) + ("" if pool is KANA else " ") + rng.choice(pool)


def told(work: Work, person: int, rng: random.Random) -> Record:
    mine_first, mine_last, share = work.stints[person]
    ends = sorted((off(mine_first, rng), off(mine_last, rng)))
    mine = Time(START.plus(ends[0]), START.plus(ends[1]), share)
    named = rng.choice((0.3, 0.5, 0.5, 0.8))
    people = {person: mine}
    for other, (first, last, theirs) in work.stints.items():
        if other != person and rng.random() < named:
            ends = sorted((off(first, rng), off(last, rng)))
            known = Time(START.plus(ends[0]), START.plus(ends[1]), theirs)
            people[other] = Time(mine.first, mine.last, theirs) if rng.random() < 0.4 else known
    while rng.random() < 0.03:
        people[rng.randrange(2000)] = mine
    say = [a if rng.random() > 0.08 else "z" for a in (work.industry, work.capability)]
    return Record(
        work.firm,
        wording(work, rng),
        mine,
        people,
        *(a if rng.random() < 0.6 else None for a in say),
    )


def off(month: int, rng: random.Random) -> int:
    chance = rng.random()
    sign = rng.choice((-1, 1))
    by = 1 if chance < 0.25 else rng.choice((2, 3)) if chance < 0.33 else 12 if chance < 0.35 else 0
    return max(0, month + sign * by)


def wording(work: Work, rng: random.Random) -> str:
    name = work.name
    if rng.random() < 0.08:
        return rng.choice(
            ["炎上のやつ", "あの案件", "夏の合宿", "地獄", "first case", "the big one", "night shift", "修羅場"]
        )
    if "ぁ" <= name[0] <= "ん":
        name = rng.choice((name, name, katakana(name), romaji(name).title(), romaji(name).upper().replace("OU", "O")))
    elif name[0].islower():
        name = rng.choice((name.title(), name.upper(), name))
    if rng.random() < 0.05 and len(name) > 4:
        at = rng.randrange(len(name))
        name = name[:at] + name[at + 1 :]
    if (work.phase == 2 and rng.random() < 0.8) or (work.phases == 2 and work.phase == 1 and rng.random() < 0.35):
        name += rng.choice((" フェーズ{}", " Phase {}", "{}", " 第{}期", " ph{}")).format(work.phase)
    around = rng.choice(("{}", "{}", "{}", "Project {}", "{}プロジェクト", "{}PJ", "{}案件"))
    return around.format(name)


def katakana(kana: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in kana)


Telling = tuple[int, Work, Record]


def candidates(tellings: list[Telling]) -> Iterator[tuple[int, int]]:
    """Pairs that share a person or something of the name, and meet in time."""
    blocks: dict[tuple[str, object], list[int]] = defaultdict(list)
    for number, (_, _, record) in enumerate(tellings):
        letters = record.sounds[0].letters
        for key in {letters[:4], letters[-4:], *record.people}:
            blocks[record.firm, key].append(number)
    seen = set()
    for block in blocks.values():
        for a, b in combinations(block, 2):
            one, two = tellings[a], tellings[b]
            mine, theirs = one[2].time, two[2].time
            if one[0] != two[0] and (a, b) not in seen and overlap(mine.first, mine.last, theirs.first, theirs.last):
                seen.add((a, b))
                yield a, b


def together(tellings: list[Telling], pairs: list[tuple[float, int, int]]) -> list[list[int]]:
    """What becomes of the records when members join what they are offered, the likeliest first, each joined record weighed
    anew against those it was offered with."""
    heap = [(-bits, a, b, 0, 0) for bits, a, b in pairs if bits > SAME_AT - 4]
    heapq.heapify(heap)
    record = {number: telling[2] for number, telling in enumerate(tellings)}
    age, members = Counter[int](), {number: [number] for number in record}
    near = defaultdict(set)
    for _, a, b, _, _ in heap:
        near[a].add(b)
        near[b].add(a)
    while heap:
        minus, a, b, age_a, age_b = heapq.heappop(heap)
        if -minus < SAME_AT:
            break
        if a not in record or b not in record or (age[a], age[b]) != (age_a, age_b):
            continue
        record[a] = joined(record[a], record.pop(b))
        members[a] += members.pop(b)
        age[a] += 1
        near[a] |= near.pop(b)
        near[a] = {other for other in near[a] if other in record and other != a}
        for other in near[a]:
            near[other].add(a)
            again = likeness(record[a], record[other]).bits
            if again >= SAME_AT:
                heapq.heappush(heap, (-again, a, other, age[a], age[other]))
    return list(members.values())


def meet(one: Telling, two: Telling) -> bool:
    """Whether both tellers were there in a common month, and say so."""
    a, b = one[1].stints[one[0]], two[1].stints[two[0]]
    mine, theirs = one[2].time, two[2].time
    return min(a[1], b[1]) >= max(a[0], b[0]) and overlap(mine.first, mine.last, theirs.first, theirs.last) > 0


def true_pairs(tellings: list[Telling]) -> int:
    by_work = defaultdict(list)
    for telling in tellings:
        by_work[telling[1].id].append(telling)
    return sum(meet(a, b) for rows in by_work.values() for a, b in combinations(rows, 2))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--misses", type=int, default=0)
    asked = parser.parse_args()
    rng = random.Random(asked.seed)
    works = careers(asked.people, rng)
    tellings = [(p, w, told(w, p, rng)) for w in works for p in w.stints if rng.random() < 0.6]
    truth = true_pairs(tellings)
    began = time.process_time()
    verdicts: list[tuple[float, bool, int, int, Likeness]] = []
    for a, b in candidates(tellings):
        found = likeness(tellings[a][2], tellings[b][2])
        verdicts.append((found.bits, tellings[a][1].id == tellings[b][1].id, a, b, found))
    spent = time.process_time() - began
    print(
        f"{asked.people} people, {len(works)} projects, {len(tellings)} records, {len(verdicts)} pairs weighed, {spent / len(verdicts) * 1e6:.0f} us each"
    )
    report(verdicts, truth, tellings, asked.misses)
    pairs = [
        pair for group in together(tellings, [v[:1] + v[2:4] for v in verdicts]) for pair in combinations(group, 2)
    ]
    right = sum(tellings[a][1].id == tellings[b][1].id for a, b in pairs)
    met = sum(tellings[a][1].id == tellings[b][1].id and meet(tellings[a], tellings[b]) for a, b in pairs)
    print(f"joined one after another: precision {right / len(pairs):.4f}  recall {met / truth:.4f}")


def report(
    verdicts: list[tuple[float, bool, int, int, Likeness]], truth: int, tellings: list[Telling], misses: int
) -> None:
    for at in (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0):
        taken = [right for bits, right, *_ in verdicts if bits >= at]
        print(
            f"  at {at:4.1f} bits: precision {sum(taken) / max(1, len(taken)):.4f}  recall {sum(taken) / truth:.4f}  ({len(taken)} of {truth})"
        )
    wrong = [v for v in verdicts if v[4].same != v[1]]
    print(
        " ",
        Counter(
            ("missed" if right else "wrong", str(found.signs[0][0]) if found.signs else "")
            for _, right, _, _, found in wrong
        ).most_common(6),
    )
    for bits, right, a, b, found in random.Random(1).sample(wrong, min(misses, len(wrong))):
        one, two = tellings[a][2], tellings[b][2]
        print(
            "MISSED" if right else "WRONG",
            f"{bits:.1f}",
            one.codename,
            "|",
            two.codename,
            one.time.first,
            one.time.last,
            two.time.first,
            two.time.last,
            [(str(s), round(w, 1)) for s, w in found.signs],
        )


if __name__ == "__main__":
    main()
